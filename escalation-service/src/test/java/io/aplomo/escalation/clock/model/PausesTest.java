package io.aplomo.escalation.clock.model;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PausesTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final SlaBook BOOK =
      book(
          1,
          policy(
              "pausing", rule(ClockKind.RESOLUTION).workingHours(8).pausedBy(PauseCause.values())));

  @Test
  void theCustomersMessageEndsTheWaitForThemAndNoOther() {
    assertThat(
            Pauses.of(
                List.of(
                    new ClockFact.Paused(at(1), PauseCause.AWAITING_CUSTOMER),
                    new ClockFact.Paused(at(2), PauseCause.AWAITING_COMPLETION),
                    said(3, Author.CUSTOMER, true))))
        .containsExactly(PauseCause.AWAITING_COMPLETION);
  }

  @Test
  void whatNobodySeesAndWhatOthersSayEndsNothing() {
    assertThat(
            Pauses.of(
                List.of(
                    new ClockFact.Paused(at(1), PauseCause.AWAITING_CUSTOMER),
                    said(2, Author.CUSTOMER, false),
                    said(3, Author.AGENT, true))))
        .containsExactly(PauseCause.AWAITING_CUSTOMER);
  }

  @Test
  void aMessageFromBeforeTheWaitThatComesLateEndsNothing() {
    assertThat(
            Pauses.of(
                List.of(
                    new ClockFact.Paused(at(5), PauseCause.AWAITING_CUSTOMER),
                    said(4, Author.CUSTOMER, true))))
        .containsExactly(PauseCause.AWAITING_CUSTOMER);
  }

  @Test
  void theyAreWhatTheClocksOfACaseStandStillFor() {
    Random random = new Random(13);
    for (int round = 0; round < 2_000; round++) {
      List<ClockFact> facts = new ArrayList<>();
      facts.add(new ClockFact.Received(START, priority(Priority.P3), 1));
      for (int i = 0; i < 6; i++) {
        facts.add(any(random));
      }

      Clock clock = CaseClocks.of(facts, revision -> BOOK, at(100)).getFirst();

      assertThat(clock.state() == Clock.State.PAUSED)
          .as("%s", facts)
          .isEqualTo(!Pauses.of(facts).isEmpty());
    }
  }

  private static ClockFact any(Random random) {
    Instant at = at(1 + random.nextInt(50));
    PauseCause cause =
        random.nextBoolean() ? PauseCause.AWAITING_CUSTOMER : PauseCause.AWAITING_COMPLETION;
    return switch (random.nextInt(3)) {
      case 0 -> new ClockFact.Paused(at, cause);
      case 1 -> new ClockFact.Continued(at, cause);
      default ->
          new ClockFact.Said(
              at,
              new UUID(random.nextLong(), random.nextLong()),
              random.nextBoolean() ? Author.CUSTOMER : Author.AGENT,
              random.nextBoolean());
    };
  }

  private static ClockFact said(int minutes, Author author, boolean seen) {
    return new ClockFact.Said(at(minutes), new UUID(3, minutes), author, seen);
  }

  private static Instant at(int minutes) {
    return START.plusSeconds(60L * minutes);
  }
}
