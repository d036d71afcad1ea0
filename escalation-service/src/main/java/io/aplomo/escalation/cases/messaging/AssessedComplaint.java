package io.aplomo.escalation.cases.messaging;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintCategory;
import io.aplomo.contracts.triage.Assessment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a case reads of {@code complaint.assessed}. */
record AssessedComplaint(
    UUID complaintId,
    int assessmentNo,
    Instant receivedAt,
    Instant recordedAt,
    Channel channel,
    @Nullable Boolean customerVulnerable,
    @Nullable ComplaintCategory category,
    @Nullable String jurisdiction,
    Assessment assessment) {

  AssessedComplaint {
    Bounds.present(complaintId, "complaintId");
    Bounds.atLeast(1, assessmentNo, "assessmentNo");
    Bounds.present(receivedAt, "receivedAt");
    Bounds.present(recordedAt, "recordedAt");
    Bounds.present(channel, "channel");
    Bounds.optionalMatching(jurisdiction, "jurisdiction", Formats.JURISDICTION);
    Bounds.present(assessment, "assessment");
  }
}
