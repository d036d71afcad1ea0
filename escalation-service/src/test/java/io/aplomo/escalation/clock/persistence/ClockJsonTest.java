package io.aplomo.escalation.clock.persistence;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.CaseClocks;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.ClockRestart;
import io.aplomo.escalation.sla.model.SlaBook;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockJsonTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
  private static final SlaBook BOOK =
      book(
          1,
          policy(
              "law",
              rule(ClockKind.RESOLUTION)
                  .workingDays(10)
                  .byLaw()
                  .warnedAt(0.5)
                  .restartedBy(ClockRestart.ACKNOWLEDGEMENT)));

  @Test
  void aClockIsReadAsItWasWritten() {
    Clock clock = acknowledged();

    assertThat(ClockJson.read(new JsonObject(ClockJson.write(clock).encode()))).isEqualTo(clock);
  }

  @Test
  void oneThatWasWrittenBeforeItWasKnownWhyItCountsFromThenIsRead() {
    JsonObject before = ClockJson.write(acknowledged());
    before.remove("startCause");

    assertThat(ClockJson.read(before))
        .returns(null, Clock::startCause)
        .returns(RECEIVED.plusSeconds(60), Clock::startedAt);
  }

  private static Clock acknowledged() {
    return CaseClocks.of(
            List.of(
                new ClockFact.Received(RECEIVED, priority(Priority.P3), 1),
                new ClockFact.Delivered(RECEIVED.plusSeconds(60))),
            revision -> BOOK,
            RECEIVED.plusSeconds(120))
        .getFirst();
  }
}
