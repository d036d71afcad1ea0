package io.aplomo.escalation.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.calendar.holidays.StandardCalendars;
import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.cases.model.Priority;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimesTest {
  private static final DigestTimes MADRID =
      DigestTimes.standard(OpenTime.of(StandardCalendars.named(StandardCalendars.MADRID)));

  /** Madrid is an hour ahead of UTC in winter; 28 November 2026 is a Saturday. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-27T08:00:00Z, 2026-11-27T09:00:00Z",
    "2026-11-27T09:00:00Z, 2026-11-27T15:00:00Z",
    "2026-11-27T15:00:00Z, 2026-11-30T09:00:00Z",
    "2026-11-28T12:00:00Z, 2026-11-30T09:00:00Z",
    "2026-12-24T20:00:00Z, 2026-12-28T09:00:00Z",
  })
  void comesTwiceAWorkingDay(Instant after, Instant next) {
    assertThat(MADRID.next(after)).isEqualTo(next);
  }

  @Test
  void holdsMinorCasesOfCustomersWhoAreNotVulnerable() {
    assertThat(Handling.of(Priority.P4, false, true)).isEqualTo(Handling.DIGEST);
    assertThat(Handling.of(Priority.P4, true, true)).isEqualTo(Handling.QUEUED);
    assertThat(Handling.of(Priority.P4, false, false)).isEqualTo(Handling.QUEUED);
    assertThat(Handling.of(Priority.P3, false, true)).isEqualTo(Handling.QUEUED);
  }

  @Test
  void bringsWhatIsCriticalAtOnce() {
    assertThat(Handling.of(Priority.P1, false, true)).isEqualTo(Handling.LIVE);
  }
}
