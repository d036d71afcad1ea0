package io.aplomo.intake.complaint.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something more that was said about a complaint, as somebody hands it in.
 *
 * @param id UUIDv7, drawn before the first attempt to store it
 * @param text 1 to 20,000 UTF-16 units
 * @param occurredAt when it was said, if the caller says so
 * @param submittedBy subject of the token of whoever hands it in
 * @param traceparent W3C trace context of the request
 */
public record NewMessage(
    UUID id,
    UUID complaintId,
    String tenant,
    Author author,
    Visibility visibility,
    String text,
    @Nullable Instant occurredAt,
    String submittedBy,
    @Nullable String traceparent) {}
