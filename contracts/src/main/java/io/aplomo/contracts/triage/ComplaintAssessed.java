package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintCategory;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint, or a customer's message about it, was assessed within its conversation.
 *
 * <p>It repeats what a case needs of the complaint, without anything that people said or are
 * called: where it overtakes {@code complaint.received} a case can be opened from it alone.
 *
 * @param complaintId the complaint it is about
 * @param assessmentNo from 1 on, without a gap, within the complaint; the highest holds
 * @param messageId the message that was new; absent for the complaint's own text
 * @param causeId id of the event that was assessed
 * @param receivedAt when the complaint reached the organisation
 * @param recordedAt when intake stored the complaint
 * @param channel how the complaint came
 * @param customerVulnerable what the organisation knows of the customer; absent if it did not say
 * @param category what the caller said it is about, if they did
 * @param jurisdiction whose law applies: ISO 3166-1 alpha-2, or ISO 3166-2 for a subdivision
 * @param assessment the whole conversation up to this message, as the scorer sees it
 * @param corrections verdicts of people that hold over the assessment's; absent if there are none
 */
public record ComplaintAssessed(
    UUID complaintId,
    int assessmentNo,
    @Nullable UUID messageId,
    UUID causeId,
    Instant receivedAt,
    Instant recordedAt,
    Channel channel,
    @Nullable Boolean customerVulnerable,
    @Nullable ComplaintCategory category,
    @Nullable String jurisdiction,
    Assessment assessment,
    @Nullable Corrections corrections) {
  public ComplaintAssessed {
    Bounds.present(complaintId, "complaintId");
    Bounds.atLeast(1, assessmentNo, "assessmentNo");
    Bounds.present(causeId, "causeId");
    Bounds.present(receivedAt, "receivedAt");
    Bounds.present(recordedAt, "recordedAt");
    Bounds.present(channel, "channel");
    Bounds.optionalMatching(jurisdiction, "jurisdiction", Formats.JURISDICTION);
    Bounds.present(assessment, "assessment");
  }
}
