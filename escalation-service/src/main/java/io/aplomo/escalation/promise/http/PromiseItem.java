package io.aplomo.escalation.promise.http;

import io.aplomo.escalation.promise.view.PromiseRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was told.
 *
 * @param state OPEN, KEPT, BROKEN, LATE, REPLACED or WITHDRAWN
 * @param warnAt when whoever sees to it is warned
 * @param replaces the promise in whose place it was made; absent if it is the first
 * @param replacedBy the one in its place; absent if there is none
 * @param warnedAt absent if it has not come near yet
 * @param brokenAt absent if it did not break
 * @param endedAt when it was kept, replaced or withdrawn; absent if none of it
 * @param reasonCode why it was withdrawn
 */
@Schema(name = "Promise")
public record PromiseItem(
    UUID id,
    UUID caseId,
    UUID complaintId,
    String text,
    String state,
    Instant due,
    Instant warnAt,
    String owner,
    Instant madeAt,
    String madeBy,
    @Nullable UUID replaces,
    @Nullable UUID replacedBy,
    @Nullable Instant warnedAt,
    @Nullable Instant brokenAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String reasonCode) {

  /** Without the text, so that no log line can carry it. */
  @Override
  public String toString() {
    return "PromiseItem[" + id + ", " + state + "]";
  }

  public static PromiseItem of(PromiseRow row) {
    return new PromiseItem(
        row.id,
        row.caseId,
        row.complaintId,
        row.text,
        row.state,
        row.due,
        row.warnAt,
        row.owner,
        row.madeAt,
        row.madeBy,
        row.replaces,
        row.nextId,
        row.warnedAt,
        row.brokenAt,
        row.endedAt,
        row.endedBy,
        row.reasonCode);
  }
}
