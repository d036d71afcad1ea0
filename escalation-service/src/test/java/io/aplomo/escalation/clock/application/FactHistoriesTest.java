package io.aplomo.escalation.clock.application;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.CaseClocks;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.clock.persistence.StoredClock;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.ClockRestart;
import io.aplomo.escalation.sla.model.Match;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Facts that come in any order, in batches of any size, some of them in transactions that are cut
 * off and done again, while time passes: the clocks end as if all had been known at once, and who
 * has only heard of the steps holds them to stand where they stand.
 */
class FactHistoriesTest {
  /** In blocks, so that a failure names one that is quickly played again. */
  private static final int BLOCK = 200;

  private static final Match ENERGY =
      new Match(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of("energy"),
          Set.of(),
          Set.of(),
          null);

  private static final Map<Long, SlaBook> SHELF = Map.of(1L, shelf(1, 1), 2L, shelf(2, 2));

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void theOrderInWhichFactsComeMakesNoDifference(long block) {
    for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
      play(seed);
    }
  }

  private static void play(long seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    List<ClockFact> happened = FactHistory.of(seed);
    SimulatedClocks table = new SimulatedClocks(SHELF);
    Instant now = happened.getFirst().effectiveAt();
    try {
      for (List<ClockFact> batch : batches(shuffled(happened, random), random)) {
        now = atLeast(random.nextBoolean() ? later(now, random) : soon(table, now, random), batch);
        passTime(table, now, random);
        if (random.nextInt(4) == 0) {
          table.take(batch, Horizon.clear(now), false);
          now = now.plusSeconds(random.nextLong(10));
        }
        table.take(batch, horizon(now, random), true);
      }
      Instant end = now.plus(Duration.ofDays(40));
      passTime(table, end, random);
      assertEnded(table, happened, end);
    } catch (AssertionError e) {
      throw new AssertionError("Seed %d, %s".formatted(seed, happened), e);
    }
  }

  private static Instant later(Instant now, SplittableRandom random) {
    return now.plusSeconds(random.nextLong(40_000));
  }

  /** Moments after a timer: what it brought about is fresh when the next fact comes. */
  private static Instant soon(SimulatedClocks table, Instant now, SplittableRandom random) {
    Instant next = table.nextTimer().orElse(now).plusSeconds(random.nextLong(30));
    return next.isAfter(now) ? next : now;
  }

  /** Timers fire in their order, up to three seconds late. */
  private static void passTime(SimulatedClocks table, Instant until, SplittableRandom random) {
    int fired = 0;
    Optional<Instant> next = table.nextTimer();
    while (next.isPresent() && !next.get().isAfter(until)) {
      Instant late = next.get().plusMillis(random.nextLong(3_000));
      Instant now = late.isAfter(until) ? until : late;
      table.fire(horizon(now, random));
      assertThat(++fired).as("timers without end").isLessThan(5_000);
      next = table.nextTimer();
    }
  }

  /** One time in four, facts of the last minutes may be on their way. */
  private static Horizon horizon(Instant now, SplittableRandom random) {
    return random.nextInt(4) > 0
        ? Horizon.clear(now)
        : new Horizon(now, now.minusSeconds(random.nextLong(120)));
  }

  private static void assertEnded(SimulatedClocks table, List<ClockFact> happened, Instant end) {
    Map<UUID, Clock> expected = new HashMap<>();
    CaseClocks.of(happened, SHELF::get, end)
        .forEach(clock -> expected.put(Reckoning.clockId(SimulatedClocks.CASE, clock), clock));
    Map<UUID, StoredClock> stored = table.clocks();
    assertThat(stored.keySet()).containsAll(expected.keySet());
    stored.forEach((id, row) -> {
      Clock clock = expected.get(id);
      if (clock == null) {
        assertThat(row.clock().isOpen()).as("undone: %s", row).isFalse();
        assertThat(row.clock().breach()).as("undone: %s", row).isNull();
      } else {
        assertThat(row.clock()).isEqualTo(clock);
      }
      table.told().getOrDefault(id, new ToldClock()).assertIs(row.clock());
    });
    assertThat(table.timers().values()).allMatch(at -> at.isAfter(end));
    expected.forEach((id, clock) ->
        assertThat(table.timers().containsKey(id)).isEqualTo(clock.nextAt() != null));
  }

  private static List<ClockFact> shuffled(List<ClockFact> happened, SplittableRandom random) {
    List<ClockFact> order = new ArrayList<>(happened);
    for (int last = order.size() - 1; last > 0; last--) {
      Collections.swap(order, last, random.nextInt(last + 1));
    }
    return order;
  }

  private static List<List<ClockFact>> batches(List<ClockFact> order, SplittableRandom random) {
    List<List<ClockFact>> batches = new ArrayList<>();
    for (int from = 0; from < order.size(); ) {
      int to = Math.min(order.size(), from + 1 + random.nextInt(3));
      batches.add(order.subList(from, to));
      from = to;
    }
    return batches;
  }

  /** Nothing is known before it has happened. */
  private static Instant atLeast(Instant now, List<ClockFact> batch) {
    Instant at = now;
    for (ClockFact fact : batch) {
      at = fact.effectiveAt().isAfter(at) ? fact.effectiveAt() : at;
    }
    return at;
  }

  private static SlaBook shelf(long revision, int slower) {
    return book(
        revision,
        policy(
            "all",
            rule(ClockKind.ACKNOWLEDGE).minutes(60L * slower).warnedAt(0.5),
            rule(ClockKind.FIRST_RESPONSE)
                .workingHours(2 * slower, Priority.P1, Priority.P2)
                .workingHours(8 * slower, Priority.P3)
                .warnedAt(0.5)
                .warnedBefore(600),
            rule(ClockKind.NEXT_RESPONSE).workingHours(4).warnedBefore(1800),
            rule(ClockKind.KEEP_INFORMED).workingHours(24).pausedBy(PauseCause.AWAITING_CUSTOMER),
            rule(ClockKind.RESOLUTION)
                .workingHours(40 * slower)
                .warnedAt(0.75)
                .pausedBy(PauseCause.values()),
            rule(ClockKind.TEAM).workingHours(6).pausedBy(PauseCause.AWAITING_CUSTOMER)),
        policy(
            "law",
            ENERGY,
            rule(ClockKind.RESOLUTION)
                .workingDays(5)
                .byLaw()
                .warnedAt(0.75)
                .pausedBy(PauseCause.AWAITING_COMPLETION)),
        policy(
            "stages",
            rule(ClockKind.RESOLUTION)
                .named("stage-1")
                .workingDays(2 * slower)
                .byLaw()
                .warnedAt(0.5)
                .warnedBefore(3600)
                .pausedBy(PauseCause.AWAITING_COMPLETION)
                .restartedBy(ClockRestart.values()),
            rule(ClockKind.RESOLUTION)
                .named("stage-2")
                .workingHours(20 * slower)
                .byLaw()
                .warnedAt(0.5)
                .pausedBy(PauseCause.values())
                .restartedBy(ClockRestart.COMPLETION)
                .onReview()),
        policy(
            "late",
            ENERGY,
            rule(ClockKind.RESOLUTION)
                .workingHours(30)
                .byLaw()
                .warnedAt(0.5)
                .pausedBy(PauseCause.values())
                .restartedBy(ClockRestart.values())));
  }
}
