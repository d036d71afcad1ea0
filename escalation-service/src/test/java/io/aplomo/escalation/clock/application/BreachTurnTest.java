package io.aplomo.escalation.clock.application;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.CaseClocks;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.clock.model.Rules;
import io.aplomo.escalation.clock.persistence.KnownCase;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.Match;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreachTurnTest {
  private static final UUID CASE = SimulatedClocks.CASE;
  private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant DUE = RECEIVED.plusSeconds(3600);
  private static final Match URGENT =
      new Match(
          Set.of(Priority.P1, Priority.P2),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          null);

  @Test
  void aBreachOfTheLawTurnsOnce() {
    SlaBook book = book(1, policy("law", rule(ClockKind.RESOLUTION).minutes(60).byLaw().called()));
    List<ClockFact> facts = received();

    assertThat(turn(book, facts, DUE.minusSeconds(1))).isNull();
    BreachTurn turn = Objects.requireNonNull(turn(book, facts, DUE.plusSeconds(1)));

    assertThat(turn.breached()).isTrue();
    assertThat(turn.at()).isEqualTo(DUE.plusSeconds(1));
    facts.add(turn.fact(Priority.P2));
    assertThat(turn(book, facts, DUE.plusSeconds(2))).isNull();
  }

  @Test
  void aBreachAtThisVeryInstantCountsBeforeTheTurn() {
    SlaBook book =
        book(
            1,
            policy(
                "law",
                rule(ClockKind.RESOLUTION)
                    .minutes(60, Priority.P1, Priority.P3, Priority.P4)
                    .byLaw()
                    .called()));
    List<ClockFact> facts = received();

    BreachTurn turn = Objects.requireNonNull(turn(book, facts, DUE));

    assertThat(turn.at()).isAfter(DUE).isBefore(DUE.plusMillis(1));
    facts.add(turn.fact(Priority.P2));
    assertThat(clocks(book, facts, turn.at()))
        .singleElement()
        .satisfies(clock -> assertThat(clock.breach()).isEqualTo(new Clock.Breach(DUE, false)));
    assertThat(turn(book, facts, turn.at())).isNull();
  }

  @Test
  void anAnswerInTimeThatComesLateTurnsItBackAndALateOneDoesNot() {
    SlaBook book =
        book(1, policy("law", rule(ClockKind.FIRST_RESPONSE).minutes(60).byLaw().called()));
    List<ClockFact> facts = received();
    facts.add(Objects.requireNonNull(turn(book, facts, DUE)).fact(Priority.P2));
    List<ClockFact> late = new ArrayList<>(facts);
    late.add(answered(DUE.plusSeconds(60)));
    List<ClockFact> inTime = new ArrayList<>(facts);
    inTime.add(answered(DUE.minusSeconds(60)));

    assertThat(turn(book, late, DUE.plusSeconds(120))).isNull();
    BreachTurn back = Objects.requireNonNull(turn(book, inTime, DUE.plusSeconds(120)));

    assertThat(back.breached()).isFalse();
    inTime.add(back.fact(Priority.P2));
    assertThat(turn(book, inTime, DUE.plusSeconds(121))).isNull();
  }

  @Test
  void aPromiseAndAChanceTurnNothing() {
    SlaBook promise = book(1, policy("ours", rule(ClockKind.RESOLUTION).minutes(60).called()));
    SlaBook chance = book(1, policy("law", rule(ClockKind.RESOLUTION).minutes(60).byLaw()));

    assertThat(turn(promise, received(), DUE.plusSeconds(1))).isNull();
    assertThat(turn(chance, received(), DUE.plusSeconds(1))).isNull();
  }

  @Test
  void whatTheTurnItselfBreachesDoesNotKeepItUp() {
    SlaBook book =
        book(
            1,
            policy("law", rule(ClockKind.FIRST_RESPONSE).minutes(60).byLaw().called()),
            policy("urgent", URGENT, rule(ClockKind.RESOLUTION).minutes(30).byLaw().called()));
    List<ClockFact> facts = received();
    BreachTurn turn = Objects.requireNonNull(turn(book, facts, DUE));
    facts.add(turn.fact(Priority.P2));
    assertThat(clocks(book, facts, DUE.plusSeconds(1)))
        .filteredOn(clock -> clock.kind() == ClockKind.RESOLUTION)
        .singleElement()
        .satisfies(
            clock -> assertThat(clock.breach()).isEqualTo(new Clock.Breach(turn.at(), true)));

    facts.add(answered(RECEIVED.plusSeconds(60)));

    assertThat(turn(book, facts, DUE.plusSeconds(2)))
        .satisfies(back -> assertThat(Objects.requireNonNull(back).breached()).isFalse());
  }

  @Test
  void anAssessmentFromBeforeTheBreachIsNotMovedByIt() {
    SlaBook book =
        book(
            1,
            policy(
                "ours",
                rule(ClockKind.RESOLUTION)
                    .minutes(90, Priority.P1, Priority.P2)
                    .minutes(600, Priority.P3, Priority.P4)),
            policy("law", rule(ClockKind.FIRST_RESPONSE).minutes(60).byLaw().called()));
    List<ClockFact> facts = received();
    facts.add(Objects.requireNonNull(turn(book, facts, DUE)).fact(Priority.P2));

    facts.add(new ClockFact.Judged(RECEIVED.plusSeconds(60), Rules.priority(Priority.P4)));

    assertThat(clocks(book, facts, DUE.plusSeconds(1)))
        .filteredOn(clock -> clock.kind() == ClockKind.RESOLUTION)
        .singleElement()
        .satisfies(clock -> {
          assertThat(clock.dueAt()).isEqualTo(RECEIVED.plusSeconds(90 * 60));
          assertThat(clock.since()).isAfter(DUE);
        });
  }

  /** By laws that ask the most perverse things of priorities. */
  @Test
  void aTurnBringsAboutNoOther() {
    Map<Long, SlaBook> shelf = Map.of(1L, perverse(1, 1), 2L, perverse(2, 3));
    int turns = 0;
    int back = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(~seed);
      SimulatedClocks table = new SimulatedClocks(shelf);
      Instant now = RECEIVED.minus(Duration.ofDays(1));
      for (ClockFact fact : FactHistory.of(seed)) {
        if (!(fact instanceof ClockFact.AtLeast)) {
          Instant known = fact.effectiveAt().plusMillis(1 + random.nextLong(20_000_000));
          now = known.isAfter(now) ? known : now.plusMillis(1);
          pass(table, now);
          table.take(List.of(fact), Horizon.clear(now), true);
          settle(table, seed);
        }
      }
      List<ClockFact.AtLeast> taken =
          table.facts().stream()
              .filter(ClockFact.AtLeast.class::isInstance)
              .map(ClockFact.AtLeast.class::cast)
              .toList();
      turns += taken.size();
      back += (int) taken.stream().filter(turn -> turn.priority() == null).count();
      for (int i = 0; i < taken.size(); i++) {
        assertThat(taken.get(i).priority() != null).as("seed %d", seed).isEqualTo(i % 2 == 0);
      }
    }
    assertThat(turns).isGreaterThan(1_000);
    assertThat(back).isGreaterThan(20);
  }

  private static void pass(SimulatedClocks table, Instant until) {
    Optional<Instant> next = table.nextTimer();
    while (next.isPresent() && !next.get().isAfter(until)) {
      table.fire(Horizon.clear(next.get().plusMillis(1)));
      settle(table, 0);
      next = table.nextTimer();
    }
  }

  private static void settle(SimulatedClocks table, long seed) {
    if (table.turn()) {
      assertThat(table.turn()).as("another turn, seed %d", seed).isFalse();
    }
  }

  private static SlaBook perverse(long revision, int slower) {
    return book(
        revision,
        policy(
            "ours",
            rule(ClockKind.FIRST_RESPONSE)
                .minutes(30, Priority.P1, Priority.P2)
                .minutes(300, Priority.P3, Priority.P4),
            rule(ClockKind.RESOLUTION).workingHours(20)),
        policy(
            "law",
            rule(ClockKind.RESOLUTION)
                .minutes(600L * slower, Priority.P1)
                .minutes(60, Priority.P3)
                .minutes(900, Priority.P4)
                .byLaw()
                .called()),
        policy("news", rule(ClockKind.KEEP_INFORMED).minutes(1200L * slower).byLaw().called()),
        policy("first", rule(ClockKind.FIRST_RESPONSE).minutes(150L * slower).byLaw().called()),
        policy("urgent", URGENT, rule(ClockKind.ACKNOWLEDGE).minutes(20).byLaw().called()));
  }

  private static List<ClockFact> received() {
    return new ArrayList<>(
        List.of(new ClockFact.Received(RECEIVED, Rules.priority(Priority.P3), 1)));
  }

  private static ClockFact answered(Instant at) {
    return new ClockFact.Said(at, new UUID(7, at.getEpochSecond()), Author.AGENT, true);
  }

  private static List<Clock> clocks(SlaBook book, List<ClockFact> facts, Instant until) {
    return CaseClocks.of(facts, revision -> book, until);
  }

  private static @Nullable BreachTurn turn(SlaBook book, List<ClockFact> facts, Instant until) {
    return BreachTurn.of(
        new KnownCase(CASE, "demo", CASE, facts, null, false),
        clocks(book, facts, until),
        Map.of(1L, book),
        until,
        null);
  }
}
