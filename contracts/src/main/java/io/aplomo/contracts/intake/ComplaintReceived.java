package io.aplomo.contracts.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint was accepted and is durable.
 *
 * @param complaintId UUIDv7
 * @param trackingKey what the customer is given to ask after it: 10 Crockford base-32 characters
 *     and a check character
 * @param customer who complains
 * @param channel how it came
 * @param text its words, 1 to 20,000 code points
 * @param language BCP 47 tag, if the caller knew it
 * @param subject a heading, as in an e-mail
 * @param category what it is about, if the caller said
 * @param jurisdiction whose law applies: ISO 3166-1 alpha-2, or ISO 3166-2 for a subdivision
 * @param sector the tenant's line of business, which selects its statutory regime
 * @param externalId the caller's own id of it, unique per tenant and channel
 * @param receivedAt when it reached the organisation: every clock starts here
 * @param recordedAt when it was stored here
 * @param receivedAtSource where {@code receivedAt} comes from
 * @param occurredAt when it was said, if that is another instant
 * @param facts what the caller's systems know of the matter, in the caller's own keys; read only;
 *     at most 64 keys at the top level
 * @param attachments at most 20
 */
public record ComplaintReceived(
    UUID complaintId,
    String trackingKey,
    Customer customer,
    Channel channel,
    String text,
    @Nullable String language,
    @Nullable String subject,
    @Nullable ComplaintCategory category,
    String jurisdiction,
    @Nullable String sector,
    @Nullable String externalId,
    Instant receivedAt,
    Instant recordedAt,
    ReceivedAtSource receivedAtSource,
    @Nullable Instant occurredAt,
    ObjectNode facts,
    List<Attachment> attachments)
    implements IntakeEvent {

  public ComplaintReceived {
    Bounds.present(complaintId, "complaintId");
    Bounds.matching(trackingKey, "trackingKey", Formats.TRACKING_KEY);
    Bounds.present(customer, "customer");
    Bounds.present(channel, "channel");
    Bounds.text(text, "text", Limits.TEXT);
    Bounds.optionalText(language, "language", Limits.LANGUAGE);
    Bounds.optionalMatching(language, "language", Formats.LANGUAGE);
    Bounds.optionalText(subject, "subject", Limits.SUBJECT);
    Bounds.matching(jurisdiction, "jurisdiction", Formats.JURISDICTION);
    Bounds.optionalText(sector, "sector", Limits.SECTOR);
    Bounds.optionalText(externalId, "externalId", Limits.EXTERNAL_ID);
    Bounds.present(receivedAt, "receivedAt");
    Bounds.present(recordedAt, "recordedAt");
    Bounds.present(receivedAtSource, "receivedAtSource");
    facts = facts == null ? JsonNodeFactory.instance.objectNode() : facts;
    Bounds.atMost(Limits.FACTS, facts.size(), "facts");
    attachments = Bounds.items(attachments, "attachments", Limits.ATTACHMENTS);
  }
}
