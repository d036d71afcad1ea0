package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintCategory;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person corrected one dimension of the assessment that holds. The correction outlasts later
 * assessments, which repeat it, until it is lifted.
 *
 * <p>It repeats all that {@code complaint.assessed} tells, so that whoever has this event needs no
 * earlier one. Why the person corrected it stays in triage: those are words of people.
 *
 * @param complaintId the complaint it is about
 * @param assessmentNo the assessment that was corrected: the highest there was
 * @param dimension what was corrected
 * @param verdict of the person: a value of the dimension, or {@code TRUE} or {@code FALSE}
 * @param by the subject of the token that asked for it
 * @param receivedAt when the complaint reached the organisation
 * @param recordedAt when intake stored the complaint
 * @param channel how the complaint came
 * @param customerVulnerable what the organisation knows of the customer; absent if it did not say
 * @param category what the caller said it is about, if they did
 * @param jurisdiction whose law applies: ISO 3166-1 alpha-2, or ISO 3166-2 for a subdivision
 * @param assessment as the scorer made it
 * @param corrections all that hold from now on, this one among them
 */
public record AssessmentCorrected(
    UUID complaintId,
    int assessmentNo,
    Dimension dimension,
    String verdict,
    String by,
    Instant receivedAt,
    Instant recordedAt,
    Channel channel,
    @Nullable Boolean customerVulnerable,
    @Nullable ComplaintCategory category,
    @Nullable String jurisdiction,
    Assessment assessment,
    Corrections corrections) {
  public AssessmentCorrected {
    Bounds.present(complaintId, "complaintId");
    Bounds.atLeast(1, assessmentNo, "assessmentNo");
    Bounds.present(dimension, "dimension");
    Bounds.matching(verdict, "verdict", Formats.REASON);
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(receivedAt, "receivedAt");
    Bounds.present(recordedAt, "recordedAt");
    Bounds.present(channel, "channel");
    Bounds.optionalMatching(jurisdiction, "jurisdiction", Formats.JURISDICTION);
    Bounds.present(assessment, "assessment");
    Bounds.present(corrections, "corrections");
  }
}
