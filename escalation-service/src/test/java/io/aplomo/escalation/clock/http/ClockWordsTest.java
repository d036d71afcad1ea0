package io.aplomo.escalation.clock.http;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.CaseClocks;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.ClockRestart;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWordsTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-03-05T11:00:00Z");
  private static final SlaBook BOOK =
      book(
          1,
          policy(
              "law",
              rule(ClockKind.RESOLUTION)
                  .workingDays(10)
                  .byLaw()
                  .pausedBy(PauseCause.AWAITING_COMPLETION)
                  .restartedBy(ClockRestart.values()),
              rule(ClockKind.RESOLUTION).named("review").workingDays(20).byLaw().onReview()));

  @Test
  void whatCountsFromTheReceiptSaysSinceWhenAlone() {
    Words words = last();

    assertThat(words.es()).contains("desde el lunes 2 de marzo de 2026, 10:00:00");
    assertThat(words.en()).contains("from Monday 2 March 2026, 10:00:00");
  }

  @Test
  void whatBeganAnewSaysWithWhat() {
    Words acknowledged = last(new ClockFact.Delivered(LATER));
    assertThat(acknowledged.es())
        .contains("desde el acuse de recibo, el jueves 5 de marzo de 2026, 12:00:00")
        .contains("vence el jueves 19 de marzo de 2026, 17:00:00");
    assertThat(acknowledged.en())
        .contains("from the acknowledgement on Thursday 5 March 2026, 12:00:00");

    Words completed =
        last(
            new ClockFact.Paused(RECEIVED.plusSeconds(60), PauseCause.AWAITING_COMPLETION),
            new ClockFact.Continued(LATER, PauseCause.AWAITING_COMPLETION));
    assertThat(completed.es())
        .contains("desde que la reclamación quedó completa, el jueves 5 de marzo de 2026");
    assertThat(completed.en())
        .contains("from the completion of the complaint on Thursday 5 March 2026");
  }

  @Test
  void aReviewSaysThatItCountsFromTheReopening() {
    Words words =
        last(new ClockFact.Resolved(RECEIVED.plusSeconds(60)), new ClockFact.Reopened(LATER));

    assertThat(words.es()).contains("desde que se reabrió el caso, el jueves 5 de marzo de 2026");
    assertThat(words.en()).contains("from the reopening of the case on Thursday 5 March 2026");
  }

  private static Words last(ClockFact... then) {
    List<ClockFact> facts = new ArrayList<>();
    facts.add(new ClockFact.Received(RECEIVED, priority(Priority.P3), 1));
    facts.addAll(Arrays.asList(then));
    return ClockWords.of(CaseClocks.of(facts, revision -> BOOK, LATER).getLast());
  }
}
