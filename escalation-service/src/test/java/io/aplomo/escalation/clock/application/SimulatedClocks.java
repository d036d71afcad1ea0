package io.aplomo.escalation.clock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one case, in memory: facts, clocks, timers and what was told, changed by what
 * {@link Reckoning} says, as {@link KeepClocks} changes those of the database.
 */
final class SimulatedClocks {
  static final UUID CASE = new UUID(0x0199_0000_0000_8000L, 1);

  private final Map<Long, SlaBook> shelf;
  private final List<ClockFact> facts = new ArrayList<>();
  private final Map<UUID, StoredClock> clocks = new HashMap<>();
  private final Map<UUID, Instant> timers = new HashMap<>();
  private final Map<UUID, ToldClock> told = new HashMap<>();
  private @Nullable Instant announceAt;
  private @Nullable Reckoning last;

  SimulatedClocks(Map<Long, SlaBook> shelf) {
    this.shelf = shelf;
  }

  /**
   * A batch of facts is taken in.
   *
   * @param committed whether the transaction lasts; of one that does not nothing is left
   */
  void take(List<ClockFact> batch, Horizon horizon, boolean committed) {
    boolean judged = batch.stream().anyMatch(ClockFact.Judged.class::isInstance);
    Addition addition = new Addition(CASE, "demo", CASE, batch, judged, null);
    List<ClockFact> known = new ArrayList<>(facts);
    known.addAll(batch);
    Instant until = announceAt;
    if (batch.stream().anyMatch(ClockFact.Received.class::isInstance)) {
      until = horizon.now().plus(KeepClocks.ANNOUNCED_AFTER);
    }
    boolean opened = known.stream().anyMatch(ClockFact.Received.class::isInstance);
    Optional<Reckoning> reckoning =
        opened ? Optional.of(reckon(known, until, addition, Set.of(), horizon)) : Optional.empty();
    if (committed) {
      facts.addAll(batch);
      announceAt = until;
      reckoning.ifPresent(this::write);
    }
  }

  /** Lets follow what the last reckoning says of breaches; answers whether there was anything. */
  boolean turn() {
    Reckoning turning = last;
    BreachTurn turn = turning == null ? null : turning.turn();
    if (turning == null || turn == null) {
      return false;
    }
    ClockFact.AtLeast fact = turn.fact(Priority.P2);
    facts.add(fact);
    write(turning.with(fact, shelf, clocks));
    return true;
  }

  /** The instant of the earliest timer. */
  Optional<Instant> nextTimer() {
    return timers.values().stream().min(Comparator.naturalOrder());
  }

  /** All timers that are due fire together, claimed and deleted. */
  void fire(Horizon horizon) {
    List<UUID> due =
        timers.entrySet().stream()
            .filter(timer -> !timer.getValue().isAfter(horizon.now()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    due.forEach(timers::remove);
    write(reckon(facts, announceAt, null, Set.copyOf(due), horizon));
  }

  List<ClockFact> facts() {
    return facts;
  }

  Map<UUID, StoredClock> clocks() {
    return clocks;
  }

  Map<UUID, Instant> timers() {
    return timers;
  }

  Map<UUID, ToldClock> told() {
    return told;
  }

  private Reckoning reckon(
      List<ClockFact> known,
      @Nullable Instant until,
      @Nullable Addition addition,
      Set<UUID> gone,
      Horizon horizon) {
    KnownCase of = new KnownCase(CASE, "demo", CASE, List.copyOf(known), until, false);
    return Reckoning.of(of, addition, shelf, clocks, gone, horizon);
  }

  private void write(Reckoning reckoning) {
    last = reckoning;
    for (ClockChange change : reckoning.changes()) {
      StoredClock now = change.now();
      StoredClock before = clocks.put(now.id(), now);
      for (ClockStep step : change.steps()) {
        if (step.kind() == ClockStep.Kind.BREACH_WITHDRAWN) {
          assertUndoneByFacts(reckoning, before);
        }
        told.computeIfAbsent(now.id(), id -> new ToldClock()).take(step, reckoning.horizon().now());
      }
    }
    if (reckoning.announced()) {
      announceAt = null;
    }
    for (Timer timer : reckoning.timersToSet()) {
      timers.put(timer.clockId(), timer.runAt());
    }
    reckoning.timersToClear().forEach(timers::remove);
  }

  /** With all that is known, and all time passed, that deadline was not missed. */
  private void assertUndoneByFacts(Reckoning reckoning, @Nullable StoredClock before) {
    StoredClock breached = Objects.requireNonNull(before);
    assertThat(CaseClocks.of(reckoning.of().facts(), this::book, reckoning.horizon().now()))
        .filteredOn(clock -> Reckoning.clockId(CASE, clock).equals(breached.id()))
        .extracting(Clock::breach)
        .as("withdrawn for no fact: %s", breached)
        .doesNotContain(breached.clock().breach());
  }

  private SlaBook book(long revision) {
    return Objects.requireNonNull(shelf.get(revision));
  }
}
