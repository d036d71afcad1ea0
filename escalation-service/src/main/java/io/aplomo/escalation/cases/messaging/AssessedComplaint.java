package io.aplomo.escalation.cases.messaging;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintCategory;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Corrections;
import io.aplomo.contracts.triage.Dimension;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case reads of {@code complaint.assessed}, {@code assessment.corrected} and {@code
 * assessment.correction-lifted}, which tell the same: all that holds from then on.
 *
 * @param messageId the message that was new; absent for the complaint's own text
 * @param assessment as the scorer made it
 * @param corrections of people; absent if there are none
 * @param dimension what a person changed; absent if nobody did
 * @param verdict what they said; absent if they lifted a correction
 * @param by who they are
 */
record AssessedComplaint(
    UUID complaintId,
    int assessmentNo,
    @Nullable UUID messageId,
    Instant receivedAt,
    Instant recordedAt,
    Channel channel,
    @Nullable Boolean customerVulnerable,
    @Nullable ComplaintCategory category,
    @Nullable String jurisdiction,
    Assessment assessment,
    @Nullable Corrections corrections,
    @Nullable Dimension dimension,
    @Nullable String verdict,
    @Nullable String by) {

  AssessedComplaint {
    Bounds.present(complaintId, "complaintId");
    Bounds.atLeast(1, assessmentNo, "assessmentNo");
    Bounds.present(receivedAt, "receivedAt");
    Bounds.present(recordedAt, "recordedAt");
    Bounds.present(channel, "channel");
    Bounds.optionalMatching(jurisdiction, "jurisdiction", Formats.JURISDICTION);
    Bounds.present(assessment, "assessment");
    Bounds.optionalMatching(verdict, "verdict", Formats.REASON);
    Bounds.optionalMatching(by, "by", Formats.TOKEN_SUBJECT);
  }
}
