package io.aplomo.escalation.clock.application;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.escalation.clock.model.CaseClocks;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.clock.model.ClockStep;
import io.aplomo.escalation.clock.persistence.ClockChange;
import io.aplomo.escalation.clock.persistence.KnownCase;
import io.aplomo.escalation.clock.persistence.StoredClock;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.timer.Timer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written and told of the clocks of one case.
 *
 * @param announced whether its clocks are told of from now on, and were not before
 * @param waits whether one of its clocks that are told of waits for something afterwards
 * @param turn what is to follow from breaches of the law; null if nothing
 */
record Reckoning(
    KnownCase of,
    Horizon horizon,
    boolean announced,
    boolean waits,
    List<ClockChange> changes,
    List<Timer> timersToSet,
    List<UUID> timersToClear,
    @Nullable BreachTurn turn) {

  /**
   * Reckons.
   *
   * @param addition what was learnt; null if only time has passed
   * @param stored the clocks of this case, by their ids
   * @param gone timers that have fired, so that they are not there any more
   */
  static Reckoning of(
      KnownCase known,
      @Nullable Addition addition,
      Map<Long, SlaBook> shelf,
      Map<UUID, StoredClock> stored,
      Set<UUID> gone,
      Horizon horizon) {
    Instant announceAt = known.announceAt();
    boolean announces =
        announceAt != null
            && ((addition != null && addition.announces()) || !horizon.now().isBefore(announceAt));
    if (announceAt != null && !announces) {
      boolean lacksTimer = addition != null || gone.contains(known.caseId());
      return unannounced(known, announceAt, lacksTimer, horizon);
    }
    Differences differences = new Differences(known, stored, gone, horizon);
    Instant until = differences.passedUntil();
    List<Clock> clocks =
        CaseClocks.of(
            known.facts(),
            revision ->
                Objects.requireNonNull(shelf.get(revision), () -> "No revision " + revision),
            until);
    clocks.forEach(differences::add);
    differences.forgetTheRest();
    if (announces && !gone.contains(known.caseId())) {
      differences.cleared.add(known.caseId());
    }
    return new Reckoning(
        known,
        horizon,
        announces,
        clocks.stream().anyMatch(Clock::isOpen),
        differences.changes,
        differences.set,
        differences.cleared,
        BreachTurn.of(
            known, clocks, shelf, until, addition == null ? null : addition.traceparent()));
  }

  /**
   * Whether nobody is told of the clocks of a case yet, whatever is stored of them.
   *
   * @param now the database's time, or one before it
   */
  static boolean isSilent(KnownCase known, @Nullable Addition addition, Instant now) {
    Instant announceAt = known.announceAt();
    return announceAt != null
        && (addition == null || !addition.announces())
        && now.isBefore(announceAt);
  }

  /** Whether it is to be written of the case that its clocks are told of, or wait no more. */
  boolean tellsOfTheCase() {
    return announced || (of.announceAt() == null && waits != of.waits());
  }

  /**
   * Of clocks that nobody is told of yet nothing is written either: within seconds the assessment
   * would have most of them written again. One timer stands for all of them.
   */
  private static Reckoning unannounced(
      KnownCase known, Instant announceAt, boolean lacksTimer, Horizon horizon) {
    List<Timer> announcement =
        lacksTimer ? List.of(announcement(known.caseId(), announceAt)) : List.of();
    return new Reckoning(known, horizon, false, false, List.of(), announcement, List.of(), null);
  }

  /** The timer that stands for all clocks of a case until somebody is told of them. */
  static Timer announcement(UUID caseId, Instant at) {
    return new Timer(caseId, caseId, at);
  }

  /**
   * Reckons once more, with what followed from the turn, as if this had been written: nothing fires
   * by it and nothing is announced. It brings about no other turn (see {@link BreachTurn}).
   */
  Reckoning with(
      ClockFact.AtLeast followed, Map<Long, SlaBook> shelf, Map<UUID, StoredClock> stored) {
    Map<UUID, StoredClock> written = new HashMap<>(stored);
    changes.forEach(change -> written.put(change.now().id(), change.now()));
    KnownCase known = of.told(waits).with(followed);
    return of(known, null, shelf, written, Set.of(), horizon);
  }

  /** The id of a clock: the same whenever and wherever it is reckoned. */
  static UUID clockId(UUID caseId, Clock clock) {
    return DerivedId.of(caseId, "clock:" + clock.slot() + ":" + clock.occurrence());
  }

  /** Between what is stored and what was reckoned. */
  private static final class Differences {
    private final KnownCase known;
    private final Map<UUID, StoredClock> stored;
    private final Set<UUID> gone;
    private final Horizon horizon;
    private final List<ClockChange> changes = new ArrayList<>();
    private final List<Timer> set = new ArrayList<>();
    private final List<UUID> cleared = new ArrayList<>();

    Differences(KnownCase known, Map<UUID, StoredClock> before, Set<UUID> gone, Horizon horizon) {
      this.known = known;
      this.gone = gone;
      this.horizon = horizon;
      this.stored = new HashMap<>(before);
    }

    /**
     * Up to when time has passed for the case. What time alone has brought about is not taken back
     * where a reader falls behind afterwards, or where a transaction that began before it had to
     * wait for the case: only a fact does that.
     */
    Instant passedUntil() {
      return stored.values().stream()
          .flatMap(each -> broughtAbout(each.clock()))
          .reduce(horizon.until(), (a, b) -> a.isAfter(b) ? a : b);
    }

    private static Stream<Instant> broughtAbout(Clock clock) {
      Stream<Instant> warned =
          clock.warnings().stream()
              .filter(each -> each.given() == Clock.Warned.Given.GIVEN)
              .map(Clock.Warned::at)
              .filter(Objects::nonNull);
      return clock.breach() == null || clock.breach().replanned()
          ? warned
          : Stream.concat(warned, Stream.of(clock.breach().at()));
    }

    void add(Clock clock) {
      UUID id = clockId(known.caseId(), clock);
      StoredClock before = stored.remove(id);
      List<ClockStep> steps =
          ClockStep.between(before == null ? null : before.clock(), clock, horizon.now());
      Instant next = clock.nextAt();
      Instant timerAt = next == null ? null : toMicros(horizon.lookAt(next));
      StoredClock now = new StoredClock(id, known.caseId(), clock, timerAt);
      if (!now.equals(before)) {
        changes.add(new ClockChange(known, now, steps));
      }
      time(id, before == null || gone.contains(id) ? null : before.timerAt(), timerAt);
    }

    /** Clocks that a late fact undid; once told of, they are cancelled and not forgotten. */
    void forgetTheRest() {
      for (StoredClock before : stored.values()) {
        List<ClockStep> steps = ClockStep.between(before.clock(), null, horizon.now());
        time(before.id(), gone.contains(before.id()) ? null : before.timerAt(), null);
        Clock undone = before.clock().undone(horizon.now());
        if (!undone.equals(before.clock())) {
          changes.add(
              new ClockChange(
                  known, new StoredClock(before.id(), known.caseId(), undone, null), steps));
        }
      }
    }

    private void time(UUID id, @Nullable Instant before, @Nullable Instant now) {
      if (Objects.equals(before, now)) {
        return;
      }
      if (now == null) {
        cleared.add(id);
      } else {
        set.add(new Timer(id, known.caseId(), now));
      }
    }

    /** What the database keeps; cutting off would make a timer early. */
    private static Instant toMicros(Instant instant) {
      Instant floor = instant.truncatedTo(ChronoUnit.MICROS);
      return floor.equals(instant) ? floor : floor.plus(1, ChronoUnit.MICROS);
    }
  }
}
