package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import io.aplomo.contracts.intake.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contact centre is asked to tell the customer that the complaint was received, and to confirm
 * the delivery at {@code POST /v1/cases/{id}/deliveries}.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param language BCP 47 tag of the text
 * @param text what to send, word for word: Aplomo's own wording, with nothing in it that a person
 *     wrote; 1 to 2,000 characters
 * @param trackingKey what the customer can ask with; it is in the text too
 * @param receivedAt when the complaint reached the organisation; it is in the text too
 * @param channel where the customer expects the answer, if that is known by now
 */
public record AcknowledgementRequested(
    UUID caseId,
    UUID complaintId,
    String language,
    String text,
    String trackingKey,
    Instant receivedAt,
    @Nullable Channel channel)
    implements CaseEvent {
  public AcknowledgementRequested {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.text(language, "language", Limits.LANGUAGE);
    Bounds.matching(language, "language", Formats.LANGUAGE);
    Bounds.text(text, "text", Limits.ACKNOWLEDGEMENT);
    Bounds.matching(trackingKey, "trackingKey", Formats.TRACKING_KEY);
    Bounds.present(receivedAt, "receivedAt");
  }
}
