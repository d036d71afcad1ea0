package io.aplomo.escalation.clock.model;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static io.aplomo.escalation.sla.model.ClockKind.RESOLUTION;
import static io.aplomo.escalation.sla.model.ClockRestart.ACKNOWLEDGEMENT;
import static io.aplomo.escalation.sla.model.ClockRestart.COMPLETION;
import static io.aplomo.escalation.sla.model.PauseCause.AWAITING_COMPLETION;
import static io.aplomo.escalation.sla.model.PauseCause.AWAITING_CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Rules that a policy brings to cases which are open already, drawn at random. */
class RulesAppliedLaterTest {
  @Test
  void aRuleThatComesToApplyCountsAsIfItHadAlwaysApplied() {
    int compared = 0;
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      Rules.Rule rule = any(random);
      SlaBook before = book(1);
      SlaBook later = book(2, policy("law", rule));
      LongFunction<SlaBook> shelf = revision -> revision == 1 ? before : later;
      List<ClockFact> happened = waits(random);
      Instant appliedAt = happened.get(random.nextInt(happened.size())).effectiveAt().plusMillis(1);
      Instant end = at("2026-03-20T10:00");

      List<ClockFact> always = new ArrayList<>(happened);
      always.add(new ClockFact.Received(at("2026-03-02T09:00"), priority(Priority.P3), 2));
      List<ClockFact> applied = new ArrayList<>(happened);
      applied.add(new ClockFact.Received(at("2026-03-02T09:00"), priority(Priority.P3), 1));
      applied.add(new ClockFact.Applied(appliedAt, 2));
      if (first(always, shelf, appliedAt).breach() == null) {
        Clock expected = first(always, shelf, end);
        assertThat(first(applied, shelf, end))
            .as("seed %d: %s", seed, applied)
            .returns(expected.startedAt(), Clock::startedAt)
            .returns(expected.dueAt(), Clock::dueAt)
            .returns(expected.state(), Clock::state)
            .returns(expected.breach(), Clock::breach);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(2_000);
  }

  private static Rules.Rule any(Random random) {
    Rules.Rule plain = rule(RESOLUTION).byLaw().named("any");
    Rules.Rule rule =
        switch (random.nextInt(3)) {
          case 0 -> plain.workingDays(1 + random.nextInt(6));
          case 1 -> plain.workingHours(4 + random.nextInt(40));
          default -> plain.minutes(60L * (4 + random.nextInt(120)));
        };
    return switch (random.nextInt(4)) {
      case 0 -> rule.pausedBy(AWAITING_CUSTOMER);
      case 1 -> rule.pausedBy(PauseCause.values()).restartedBy(COMPLETION);
      case 2 -> rule.pausedBy(PauseCause.values()).restartedBy(ACKNOWLEDGEMENT, COMPLETION);
      default -> rule.pausedBy(PauseCause.values());
    };
  }

  /** Waits of any length, at any hour, that may overlap; and a delivery or two. */
  private static List<ClockFact> waits(Random random) {
    List<ClockFact> waits = new ArrayList<>();
    Instant at = at("2026-03-02T09:00");
    for (int i = 2 + random.nextInt(8); i > 0; i--) {
      at = at.plusMillis(10 + random.nextInt(24 * 3_600_000));
      PauseCause cause = random.nextBoolean() ? AWAITING_CUSTOMER : AWAITING_COMPLETION;
      waits.add(
          switch (random.nextInt(7)) {
            case 0, 1, 2 -> new ClockFact.Paused(at, cause);
            case 3, 4, 5 -> new ClockFact.Continued(at, cause);
            default -> new ClockFact.Delivered(at);
          });
    }
    return waits;
  }

  private static Clock first(List<ClockFact> facts, LongFunction<SlaBook> shelf, Instant until) {
    return CaseClocks.of(facts, shelf, until).getFirst();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Rules.MADRID).toInstant();
  }
}
