package io.aplomo.intake.complaint.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as somebody hands it in. Its id and its tracking key are drawn before the first
 * attempt to store it: an attempt whose outcome is unknown is repeated with the same ones and finds
 * itself.
 *
 * @param id UUIDv7
 * @param tenant whose complaint it is
 * @param text 1 to 20,000 UTF-16 units
 * @param language BCP 47 tag
 * @param jurisdiction ISO 3166-1 alpha-2 or ISO 3166-2
 * @param sector the tenant's line of business
 * @param externalId the caller's own id of it, unique per tenant and channel
 * @param receivedAt when it reached the organisation, if the caller says so
 * @param occurredAt when it was said, if the caller says so
 * @param facts a JSON object, what the caller's systems know of the matter
 * @param submitter who hands it in
 * @param traceparent W3C trace context of the request
 */
public record Submission(
    UUID id,
    TrackingKey trackingKey,
    String tenant,
    Channel channel,
    Customer customer,
    String text,
    @Nullable String language,
    @Nullable String subject,
    @Nullable Category category,
    String jurisdiction,
    @Nullable String sector,
    @Nullable String externalId,
    @Nullable Instant receivedAt,
    @Nullable Instant occurredAt,
    String facts,
    List<Attachment> attachments,
    Submitter submitter,
    @Nullable String traceparent) {

  /** No facts at all. */
  public static final String NO_FACTS = "{}";

  public Submission {
    attachments = List.copyOf(attachments);
  }

  /** The same with another tracking key, for the case that somebody else has drawn this one. */
  public Submission withTrackingKey(TrackingKey other) {
    return new Submission(
        id,
        other,
        tenant,
        channel,
        customer,
        text,
        language,
        subject,
        category,
        jurisdiction,
        sector,
        externalId,
        receivedAt,
        occurredAt,
        facts,
        attachments,
        submitter,
        traceparent);
  }
}
