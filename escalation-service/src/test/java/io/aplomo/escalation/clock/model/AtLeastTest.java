package io.aplomo.escalation.clock.model;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.Clock.Breach;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case that is at least so urgent for a while. */
class AtLeastTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
  private static final SlaBook BOOK =
      book(
          1,
          policy(
              "ours",
              rule(ClockKind.RESOLUTION)
                  .minutes(30, Priority.P1)
                  .minutes(60, Priority.P2)
                  .minutes(600, Priority.P3, Priority.P4)));

  private final List<ClockFact> facts =
      new ArrayList<>(List.of(new ClockFact.Received(RECEIVED, priority(Priority.P3), 1)));

  @Test
  void holdsFromItsMomentOnAndUntilItIsOver() {
    facts.add(new ClockFact.AtLeast(after(20), Priority.P2));
    assertThat(at(40).dueAt()).isEqualTo(after(60));
    assertThat(at(40).since()).isEqualTo(after(20));

    facts.add(new ClockFact.AtLeast(after(50), null));

    assertThat(at(70).dueAt()).isEqualTo(after(600));
    assertThat(at(70).breach()).isNull();
  }

  @Test
  void whatIsJudgedMeanwhileHoldsWhereItIsMoreUrgentAndAfterwards() {
    facts.add(new ClockFact.AtLeast(after(10), Priority.P2));
    facts.add(new ClockFact.Judged(after(12), priority(Priority.P4)));
    assertThat(at(15).dueAt()).isEqualTo(after(60));

    facts.add(new ClockFact.Judged(after(14), priority(Priority.P1)));
    assertThat(at(15).dueAt()).isEqualTo(after(30));

    facts.add(new ClockFact.AtLeast(after(20), null));
    assertThat(at(25).dueAt()).isEqualTo(after(30));
  }

  @Test
  void aDeadlineThatItMovesIntoThePastIsBreachedAtItsMomentAndNotBefore() {
    facts.add(new ClockFact.AtLeast(after(90), Priority.P2));

    assertThat(at(91).breach()).isEqualTo(new Breach(after(90), true));
  }

  private Clock at(long minutes) {
    return CaseClocks.of(facts, revision -> BOOK, after(minutes)).getFirst();
  }

  private static Instant after(long minutes) {
    return RECEIVED.plus(Duration.ofMinutes(minutes));
  }
}
