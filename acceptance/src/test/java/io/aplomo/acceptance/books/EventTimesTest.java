package io.aplomo.acceptance.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTimesTest {
  private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant NOW = BEGAN.plusSeconds(90);
  private static final Duration WRONG = Duration.ofMinutes(10);

  private final EventTimes times = new EventTimes();
  private final Findings findings = new Findings();

  @Test
  void whatHappenedBetweenBeginningAndNowIsFine() {
    times.take(BEGAN);
    times.take(NOW);

    times.report(findings, BEGAN, NOW);

    assertThat(findings.none()).isTrue();
  }

  @Test
  void aStampOfAClockThatIsAheadIsFound() {
    times.take(BEGAN.plus(WRONG));
    times.take(NOW);

    times.report(findings, BEGAN, NOW);

    assertThat(findings.sentences())
        .containsExactly(
            "an event says that it happened at 2026-11-22T10:10:00Z, and the database's clock shows"
                + " 2026-11-22T10:01:30Z");
  }

  @Test
  void aStampOfAClockThatIsBehindIsFound() {
    times.take(NOW);
    times.take(NOW.minus(WRONG));

    times.report(findings, BEGAN, NOW);

    assertThat(findings.sentences())
        .containsExactly(
            "an event says that it happened at 2026-11-22T09:51:30Z, and none was made before"
                + " 2026-11-22T10:00:00Z");
  }

  @Test
  void eachReportSpeaksOfWhatWasReadSinceTheLast() {
    times.take(BEGAN);
    times.report(new Findings(), BEGAN, NOW);
    times.take(NOW.plusSeconds(1));

    times.report(findings, NOW, NOW.plusSeconds(2));

    assertThat(findings.none()).isTrue();
  }
}
