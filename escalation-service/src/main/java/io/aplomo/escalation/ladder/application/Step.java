package io.aplomo.escalation.ladder.application;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.escalation.ladder.application.Ladder.Occasion;
import io.aplomo.escalation.ladder.model.Escalation;
import io.aplomo.escalation.ladder.model.EscalationEvent;
import io.aplomo.escalation.ladder.model.Ruling;
import io.aplomo.escalation.ladder.persistence.EscalationJson;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an escalation, and the escalation after it.
 *
 * @param id from which those of its events follow
 * @param before null if it was opened by this
 */
public record Step(
    UUID id,
    @Nullable StoredEscalation before,
    StoredEscalation after,
    EscalationEvent event,
    Instant at,
    Occasion occasion) {

  /** Of a case that has one that has not ended. */
  static Step on(StoredEscalation before, Ruling.Granted granted, Instant at, Occasion why) {
    UUID id = DerivedId.of(why.cause(), "escalation:" + (before.version() + 1));
    Escalation next = granted.next();
    Instant until = next.until();
    UUID timerId = null;
    if (until != null) {
      timerId = until.equals(before.until()) ? before.timerId() : LadderTimer.accept(id);
    }
    StoredEscalation after =
        new StoredEscalation(
            next,
            before.caseId(),
            before.tenant(),
            before.complaintId(),
            why.from() == null ? before.origin() : why.from(),
            timerId,
            line(before.history(), granted, at, why),
            before.version() + 1);
    return new Step(id, before, after, granted.event(), at, why);
  }

  /** Of a case that has none. */
  static Step opening(Found of, Ruling.Granted granted, Instant at, Occasion why) {
    UUID id = DerivedId.of(why.cause(), "escalation:1");
    StoredEscalation after =
        new StoredEscalation(
            granted.next(),
            of.file().id(),
            of.file().tenant(),
            of.file().complaintId(),
            why.from() == null ? of.situation().owner() : why.from(),
            LadderTimer.accept(id),
            line("[]", granted, at, why),
            1);
    return new Step(id, null, after, granted.event(), at, why);
  }

  /** Whether a timer is to be set that was not there before. */
  boolean setsTimer() {
    return after.timerId() != null
        && (before == null || !Objects.equals(before.timerId(), after.timerId()));
  }

  private static String line(
      String history, Ruling.Granted granted, Instant at, Occasion occasion) {
    return EscalationJson.and(
        history,
        new EscalationJson.Line(
            granted.event(), granted.next(), at, occasion.actor(), occasion.reasonCode()));
  }
}
