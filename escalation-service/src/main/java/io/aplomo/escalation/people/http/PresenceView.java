package io.aplomo.escalation.people.http;

import io.aplomo.escalation.people.model.Presence;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is at work.
 *
 * @param since when they came to be so
 * @param until when it lapses and they count as AWAY, unless it is said again; absent for AWAY
 */
@Schema(name = "Presence")
record PresenceView(Presence.Status status, Instant since, @Nullable Instant until) {
  static PresenceView of(Presence presence) {
    return new PresenceView(presence.status(), presence.since(), presence.until());
  }
}
