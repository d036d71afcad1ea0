package io.aplomo.escalation.ladder.http;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an escalation.
 *
 * @param kind {@code CALLED}, {@code REASON_ADDED}, {@code REASON_WITHDRAWN}, {@code ACCEPTED},
 *     {@code REFUSED}, {@code CLIMBED}, {@code UNANSWERED}, {@code RETURNED} or {@code ENDED}
 * @param level of the escalation after it
 * @param reason why somebody was called, or why it ended
 * @param to subject of who is called after it
 * @param by subject of who did it; absent where a rule or time did
 * @param reasonCode of whoever did it
 */
@Schema(name = "EscalationLine")
record EscalationLine(
    String kind,
    Instant at,
    String level,
    @Nullable String reason,
    @Nullable String to,
    @Nullable String by,
    @Nullable String reasonCode) {

  static EscalationLine of(JsonObject json) {
    return new EscalationLine(
        json.getString("kind"),
        Instant.parse(json.getString("at")),
        json.getString("level"),
        json.getString("reason"),
        json.getString("addressee"),
        json.getString("actor"),
        json.getString("reasonCode"));
  }
}
