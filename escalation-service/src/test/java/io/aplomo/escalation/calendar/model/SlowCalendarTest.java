package io.aplomo.escalation.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.calendar.model.DateTarget.DayEnd;
import io.aplomo.escalation.calendar.model.DateTarget.Roll;
import io.aplomo.escalation.calendar.model.DateTarget.Unit;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The engine against days and minutes counted one by one. */
class SlowCalendarTest {
  private static final long SEED = 4_711;

  private static final int DATES = 200_000;
  private static final int DATES_PER_CALENDAR = 2_000;

  private static final int SPANS = 400;

  private static final List<Unit> UNITS = List.of(Unit.values());

  @Test
  void datesAreThoseOfADayByDayCount() {
    for (int i = 0; i < DATES / DATES_PER_CALENDAR; i++) {
      SplittableRandom random = new SplittableRandom(SEED + i);
      WorkingCalendar calendar = RandomCalendars.calendar(random);
      if (calendar.week().isEmpty()) {
        continue;
      }
      OpenTime time = OpenTime.of(calendar);
      SlowCalendar slow = new SlowCalendar(calendar);
      for (int j = 0; j < DATES_PER_CALENDAR; j++) {
        Instant received = RandomCalendars.instant(random);
        DateTarget target = target(random);

        Instant due = time.date(received, target);

        if (!due.equals(slow.date(received, target)) || !due.isAfter(received)) {
          assertThat(due)
              .as("seed %d, %s in %s: %s", SEED + i, received, calendar.zone(), target)
              .isAfter(received)
              .isEqualTo(slow.date(received, target));
        }
      }
    }
  }

  @Test
  void elapsedIsTheNumberOfOpenMinutes() {
    for (int i = 0; i < SPANS; i++) {
      SplittableRandom random = new SplittableRandom(SEED + i);
      WorkingCalendar calendar = RandomCalendars.calendar(random);
      Instant from = RandomCalendars.instant(random);
      from = Instant.ofEpochSecond(from.getEpochSecond() / 60 * 60);
      Instant to = from.plusSeconds(random.nextInt(5 * 1_440) * 60L);

      assertThat(OpenTime.of(calendar).elapsed(from, to))
          .as("seed %d, %s to %s in %s", SEED + i, from, to, calendar.zone())
          .isEqualTo(new SlowCalendar(calendar).elapsed(from, to));
    }
  }

  private static DateTarget target(SplittableRandom random) {
    Unit unit = UNITS.get(random.nextInt(UNITS.size()));
    int least = unit == Unit.WORKING_DAY ? 0 : 1;
    return new DateTarget(
        unit,
        random.nextInt(least, 21),
        random.nextBoolean() ? DayEnd.END_OF_DAY : DayEnd.CLOSE_OF_BUSINESS,
        random.nextBoolean() ? Roll.NONE : Roll.NEXT_WORKING_DAY);
  }
}
