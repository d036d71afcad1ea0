package io.aplomo.escalation.clock.model;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.Clock.Breach;
import io.aplomo.escalation.clock.model.Clock.Cause;
import io.aplomo.escalation.clock.model.Clock.State;
import io.aplomo.escalation.clock.model.Clock.Warned.Given;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.sla.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What applying other policies makes of clocks, over seeded cases with instants of any fraction.
 */
class PolicyChangeTest {
  private static final int CASES = 5_000;
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration YEARS = Duration.ofDays(700);

  /** One case, and policies that are applied to it. */
  private record Change(List<ClockFact> facts, Instant at, SlaBook before, SlaBook after) {
    List<Clock> without(Instant until) {
      return CaseClocks.of(facts, revision -> before, until);
    }

    List<Clock> with(Instant until) {
      List<ClockFact> all = new ArrayList<>(facts);
      all.add(new ClockFact.Applied(at, after.revision()));
      Map<Long, SlaBook> books = Map.of(before.revision(), before, after.revision(), after);
      return CaseClocks.of(all, books::get, until);
    }

    List<ClockStep> steps() {
      List<Clock> then = with(at);
      List<Clock> now = without(at);
      return Stream.iterate(0, i -> i + 1)
          .limit(then.size())
          .flatMap(i -> ClockStep.between(now.get(i), then.get(i), at).stream())
          .toList();
    }
  }

  @Test
  void aNewVersionThatSaysTheSameMovesNothingByNoFractionOfASecond() {
    for (int seed = 0; seed < CASES; seed++) {
      Change change = change(seed, seed);

      assertThat(change.steps()).as("seed %d", seed).isEmpty();
      assertThat(change.with(change.at().plus(YEARS)))
          .as("seed %d", seed)
          .extracting(Clock::dueAt, Clock::breach, Clock::state)
          .isEqualTo(
              change.without(change.at().plus(YEARS)).stream()
                  .map(c -> tuple(c.dueAt(), c.breach(), c.state()))
                  .toList());
    }
  }

  @Test
  void timeThatHasCountedStaysAndSoDoPauses() {
    int moved = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Change change = change(seed, seed + CASES);
      List<Clock> before = change.without(change.at());
      List<Clock> after = change.with(change.at());
      for (int i = 0; i < before.size(); i++) {
        Clock was = before.get(i);
        Clock is = after.get(i);
        if (was.breach() == null
            && is.breach() == null
            && was.state() == State.RUNNING
            && was.target() instanceof Target.Duration(long seconds, Target.Time time)
            && is.target() instanceof Target.Duration(long newSeconds, Target.Time newTime)
            && time == newTime) {
          assertThat(due(is, time) - due(was, time))
              .as("seed %d", seed)
              .isEqualTo(newSeconds - seconds);
          moved++;
        }
      }
    }
    assertThat(moved).isGreaterThan(1_000);
  }

  @Test
  void whatLiesInThePastIsOneBreachOfTheChangeAndNobodyIsWarned() {
    int replanned = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Change change = change(seed, seed + CASES);
      for (ClockStep step : change.steps()) {
        switch (step.kind()) {
          case BREACHED -> {
            assertThat(step.cause()).as("seed %d", seed).isEqualTo(Cause.REPLANNED);
            assertThat(step.clock().breach()).isEqualTo(new Breach(change.at(), true));
            replanned++;
          }
          case WARNED ->
              assertThat(step.warned())
                  .as("seed %d", seed)
                  .satisfies(warned -> assertThat(warned.given()).isEqualTo(Given.SKIPPED))
                  .satisfies(warned -> assertThat(warned.at()).isBeforeOrEqualTo(change.at()));
          case MOVED -> assertThat(step.from()).isNotEqualTo(step.clock().dueAt());
          default -> assertThat(step.kind()).as("seed %d", seed).isNull();
        }
      }
      assertBreachesStay(change, seed);
    }
    assertThat(replanned).isGreaterThan(200);
  }

  /** What was breached before the change, or by it, is so for ever and once. */
  private static void assertBreachesStay(Change change, int seed) {
    List<Clock> now = change.without(change.at());
    List<Clock> then = change.with(change.at());
    List<Clock> later = change.with(change.at().plus(YEARS));
    for (int i = 0; i < then.size(); i++) {
      if (now.get(i).breach() != null) {
        assertThat(then.get(i).breach()).as("seed %d", seed).isEqualTo(now.get(i).breach());
      }
      if (then.get(i).breach() != null) {
        assertThat(ClockStep.between(then.get(i), later.get(i), change.at()))
            .as("seed %d", seed)
            .isEmpty();
      }
    }
  }

  /** The deadline in seconds of the time that counts, from a moment that all cases share. */
  private static long due(Clock clock, Target.Time time) {
    Instant due = Objects.requireNonNull(clock.dueAt());
    return time == Target.Time.ELAPSED
        ? Duration.between(MONDAY, due).toSeconds()
        : Rules.OFFICE.elapsed(MONDAY, due);
  }

  private static Change change(int ofCase, int ofRules) {
    Random random = new Random(ofCase);
    Instant at = later(random, MONDAY);
    List<ClockFact> facts = new ArrayList<>();
    facts.add(new ClockFact.Received(at, priority(Priority.P2), 1));
    for (int i = random.nextInt(5); i > 0; i--) {
      at = later(random, at);
      facts.add(
          switch (random.nextInt(4)) {
            case 0 -> new ClockFact.Paused(at, PauseCause.AWAITING_CUSTOMER);
            case 1 -> new ClockFact.Continued(at, PauseCause.AWAITING_CUSTOMER);
            case 2 -> new ClockFact.Said(at, new UUID(1, i), Author.AGENT, true);
            default -> new ClockFact.Judged(at, priority(Priority.P1));
          });
    }
    return new Change(
        facts, later(random, at), rules(new Random(ofCase), 1), rules(new Random(ofRules), 2));
  }

  private static SlaBook rules(Random random, long revision) {
    return book(
        revision,
        policy(
            "random",
            target(rule(ClockKind.FIRST_RESPONSE), random),
            target(rule(ClockKind.RESOLUTION).byLaw(), random),
            target(rule(ClockKind.RESOLUTION), random)
                .pausedBy(PauseCause.AWAITING_CUSTOMER)
                .warnedAt(0.5)
                .warnedBefore(60)));
  }

  private static Rules.Rule target(Rules.Rule rule, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> rule.workingDays(1 + random.nextInt(5));
      case 1 -> rule.seconds(1 + random.nextInt(400_000));
      default -> rule.workingHours(0.25 + random.nextInt(100) / 4.0);
    };
  }

  private static Instant later(Random random, Instant from) {
    return from.plusNanos(random.nextLong(Duration.ofDays(1).toNanos()));
  }
}
