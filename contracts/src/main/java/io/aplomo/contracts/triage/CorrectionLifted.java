package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintCategory;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person lifted the correction of one dimension: what the scorer says of it holds again.
 *
 * <p>It repeats all that {@code complaint.assessed} tells, so that whoever has this event needs no
 * earlier one.
 *
 * @param complaintId the complaint it is about
 * @param assessmentNo the assessment that holds
 * @param dimension what is no longer corrected
 * @param by the subject of the token that asked for it
 * @param receivedAt when the complaint reached the organisation
 * @param recordedAt when intake stored the complaint
 * @param channel how the complaint came
 * @param customerVulnerable what the organisation knows of the customer; absent if it did not say
 * @param category what the caller said it is about, if they did
 * @param jurisdiction whose law applies: ISO 3166-1 alpha-2, or ISO 3166-2 for a subdivision
 * @param assessment as the scorer made it
 * @param corrections those that still hold; absent if none does
 */
public record CorrectionLifted(
    UUID complaintId,
    int assessmentNo,
    Dimension dimension,
    String by,
    Instant receivedAt,
    Instant recordedAt,
    Channel channel,
    @Nullable Boolean customerVulnerable,
    @Nullable ComplaintCategory category,
    @Nullable String jurisdiction,
    Assessment assessment,
    @Nullable Corrections corrections) {
  public CorrectionLifted {
    Bounds.present(complaintId, "complaintId");
    Bounds.atLeast(1, assessmentNo, "assessmentNo");
    Bounds.present(dimension, "dimension");
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(receivedAt, "receivedAt");
    Bounds.present(recordedAt, "recordedAt");
    Bounds.present(channel, "channel");
    Bounds.optionalMatching(jurisdiction, "jurisdiction", Formats.JURISDICTION);
    Bounds.present(assessment, "assessment");
  }
}
