package io.aplomo.escalation.routing.persistence;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits.
 *
 * @param skill empty where any will do
 * @param riskAt after this instant it is at risk; null while no clock runs
 * @param heldUntil until when its customer cools off; null where nothing keeps it from being handed
 *     out
 */
public record QueuedCase(
    QueuePosition position,
    String language,
    String skill,
    boolean trained,
    @Nullable Instant riskAt,
    @Nullable Instant heldUntil) {

  static QueuedCase of(Row row) {
    return new QueuedCase(
        new QueuePosition(
            row.getShort("part"),
            row.getShort("rank"),
            instant(row, "due"),
            row.getString("priority"),
            row.getOffsetDateTime("waiting_since").toInstant(),
            row.getUUID("case_id")),
        row.getString("language"),
        row.getString("skill"),
        row.getBoolean("trained"),
        instant(row, "risk_at"),
        instant(row, "held_until"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
