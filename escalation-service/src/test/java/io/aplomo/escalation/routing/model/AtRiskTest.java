package io.aplomo.escalation.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.calendar.holidays.StandardCalendars;
import io.aplomo.escalation.calendar.model.OpenTime;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AtRiskTest {
  private static final OpenTime OFFICE =
      OpenTime.of(StandardCalendars.named(StandardCalendars.MADRID));

  @Test
  void leavesAQuarterOfTheWorkingTime() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2_000; i++) {
      Instant start = Waiting.NOON.plusSeconds(random.nextInt(20 * 86_400));
      long target = 4L * (1 + random.nextInt(20_000));
      Instant due = OFFICE.deadline(start, target);

      Instant at = AtRisk.after(OFFICE, start, due);

      assertThat(at).isBetween(start, due);
      assertThat(OFFICE.elapsed(at, due)).isEqualTo(target / 4);
    }
  }

  @Test
  void countsNoNightsAndWeekends() {
    Instant friday = Instant.parse("2026-11-27T10:00:00Z");
    Instant due = OFFICE.deadline(friday, 16 * 3_600L);

    assertThat(OFFICE.elapsed(friday, AtRisk.after(OFFICE, friday, due))).isEqualTo(12 * 3_600L);
  }

  @Test
  void isNeverAfterWhatIsDueWhereThereIsNoWorkingTime() {
    Instant saturday = Instant.parse("2026-11-28T10:00:00Z");
    Instant due = saturday.plusSeconds(3600);

    assertThat(AtRisk.after(OFFICE, saturday, due)).isEqualTo(due);
  }
}
