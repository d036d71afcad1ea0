package io.aplomo.escalation.calendar.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aplomo.escalation.calendar.model.DateTarget.DayEnd;
import io.aplomo.escalation.calendar.model.DateTarget.Unit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OpenTimeTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final long HOUR = 3_600;

  @Test
  void severalIntervalsADayAndOverlapsCountOnce() {
    OpenTime time =
        OpenTime.of(
            calendar(
                MADRID,
                List.of(
                    opening("09:00", "14:00"),
                    opening("13:00", "15:00"),
                    opening("15:00", "16:00"))));

    assertThat(time.elapsed(at("2026-11-23T00:00"), at("2026-11-24T00:00"))).isEqualTo(7 * HOUR);
  }

  @Test
  void anOpeningInsideAnotherAddsNothing() {
    OpenTime sameDay =
        OpenTime.of(
            calendar(MADRID, List.of(opening("09:00", "18:00"), opening("10:00", "11:00"))));
    OpenTime nextDay =
        OpenTime.of(
            calendar(MADRID, List.of(opening("22:00", "10:00"), opening("08:00", "09:00"))));
    Instant from = at("2026-11-23T00:00");
    Instant to = at("2026-11-24T00:00");

    assertThat(sameDay.elapsed(from, to)).isEqualTo(9 * HOUR);
    assertThat(nextDay.elapsed(from, to)).isEqualTo(12 * HOUR);
  }

  @Test
  void theHorizonIsFiveYearsToTheSecond() {
    OpenTime time =
        OpenTime.of(with(calendar(MADRID, List.of(opening("09:00", "18:00"))), closedIn(2027, 5)));
    Instant start = at("2026-12-31T18:00");
    Instant last = at("2032-01-01T18:00");

    assertThat(start.plus(OpenTime.HORIZON)).isEqualTo(last);
    assertThat(time.deadline(start, 9 * HOUR)).isEqualTo(last);
    assertThat(time.date(start, new DateTarget(Unit.WORKING_DAY, 1, DayEnd.CLOSE_OF_BUSINESS)))
        .isEqualTo(last);
    assertThatThrownBy(() -> time.deadline(start, 9 * HOUR + 1))
        .isInstanceOf(NoOpenTimeException.class);
    assertThatThrownBy(
            () -> time.date(start, new DateTarget(Unit.WORKING_DAY, 2, DayEnd.CLOSE_OF_BUSINESS)))
        .isInstanceOf(NoOpenTimeException.class);
  }

  @Test
  void aNightShiftRunsIntoTheHolidayThatFollows() {
    OpenTime time =
        OpenTime.of(
            with(
                calendar(MADRID, List.of(opening("22:00", "06:00"))),
                Map.of(LocalDate.of(2026, 12, 25), ExceptionDay.closed("Navidad"))));

    assertThat(time.isOpen(at("2026-12-25T05:59"))).isTrue();
    assertThat(time.isOpen(at("2026-12-25T06:00"))).isFalse();
    assertThat(time.isOpen(at("2026-12-25T22:00"))).isFalse();
    assertThat(time.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
  }

  @Test
  void aNightShiftCrossesTheYear() {
    OpenTime time = daily(MADRID, "22:00", "06:00");

    assertThat(time.elapsed(at("2026-12-31T20:00"), at("2027-01-01T20:00"))).isEqualTo(8 * HOUR);
    assertThat(time.deadline(at("2026-12-31T20:00"), 8 * HOUR)).isEqualTo(at("2027-01-01T06:00"));
    assertThat(time.deadline(at("2026-12-31T20:00"), 2 * HOUR)).isEqualTo(at("2027-01-01T00:00"));
  }

  @Test
  void aClosureOfAYearIsPassedOver() {
    OpenTime time =
        OpenTime.of(with(calendar(MADRID, List.of(opening("09:00", "18:00"))), closedIn(2027, 1)));

    assertThat(time.deadline(at("2026-12-31T18:00"), HOUR)).isEqualTo(at("2028-01-01T10:00"));
    assertThat(
            time.date(
                at("2026-12-31T10:00"), new DateTarget(Unit.WORKING_DAY, 1, DayEnd.END_OF_DAY)))
        .isEqualTo(at("2028-01-02T00:00"));
  }

  @Test
  void aClosureBeyondTheHorizonIsAClearError() {
    OpenTime time =
        OpenTime.of(with(calendar(MADRID, List.of(opening("09:00", "18:00"))), closedIn(2027, 6)));
    Instant start = at("2026-12-31T18:00");

    assertThatThrownBy(() -> time.deadline(start, HOUR))
        .isInstanceOf(NoOpenTimeException.class)
        .hasMessageContaining("1827 days");
    assertThatThrownBy(
            () -> time.date(start, new DateTarget(Unit.WORKING_DAY, 1, DayEnd.END_OF_DAY)))
        .isInstanceOf(NoOpenTimeException.class)
        .hasMessageContaining("1827 days");
    assertThatThrownBy(
            () -> time.date(start, new DateTarget(Unit.WORKING_DAY, 0, DayEnd.CLOSE_OF_BUSINESS)))
        .isInstanceOf(NoOpenTimeException.class);
  }

  @Test
  void aCalendarThatNeverOpensIsAClearError() {
    OpenTime time = OpenTime.of(new WorkingCalendar("closed", MADRID, Map.of(), Map.of(), null));

    assertThatThrownBy(() -> time.deadline(at("2026-11-23T10:00"), 1))
        .isInstanceOf(NoOpenTimeException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> time.deadline(at("2026-11-23T10:00"), Long.MAX_VALUE))
        .isInstanceOf(NoOpenTimeException.class);
    assertThat(time.elapsed(at("2020-01-01T00:00"), at("2040-01-01T00:00"))).isZero();
  }

  @Test
  void fractionsOfASecondAreKept() {
    OpenTime time = daily(MADRID, "09:00", "18:00");
    Instant start = at("2026-11-23T17:59").plusNanos(59_250_000_000L);

    // A quarter second before the close: three quarters are left for the next morning.
    assertThat(time.deadline(start, 1)).isEqualTo(at("2026-11-24T09:00").plusNanos(250_000_000));
    assertThat(time.elapsed(start, at("2026-11-24T09:00"))).isZero();
  }

  @Test
  void fractionsOfASecondAreKeptOverTheEndOfTheYear() {
    OpenTime time = daily(MADRID, "09:00", "18:00");
    Instant start = at("2026-12-31T17:59").plusNanos(59_250_000_000L);

    assertThat(time.deadline(start, 1)).isEqualTo(at("2027-01-01T09:00").plusNanos(250_000_000));
  }

  @Test
  void theSameWorkingDayIsTheNextOnceBusinessIsOver() {
    OpenTime time = daily(MADRID, "09:00", "18:00");
    DateTarget sameDay = new DateTarget(Unit.WORKING_DAY, 0, DayEnd.CLOSE_OF_BUSINESS);

    assertThat(time.date(at("2026-11-23T18:00").minusNanos(1), sameDay))
        .isEqualTo(at("2026-11-23T18:00"));
    assertThat(time.date(at("2026-11-23T18:00"), sameDay)).isEqualTo(at("2026-11-24T18:00"));
  }

  @Test
  void elapsedIsZeroBackwards() {
    OpenTime time = OpenTime.always(MADRID);

    assertThat(time.elapsed(at("2026-11-24T00:00"), at("2026-11-23T00:00"))).isZero();
    assertThat(time.elapsed(at("2026-11-24T00:00"), at("2026-11-24T00:00"))).isZero();
  }

  @Test
  void alwaysIsRealTime() {
    OpenTime time = OpenTime.always(MADRID);
    Instant start = at("2026-01-01T00:00").plusNanos(7);
    long fourYears = 4 * 365L * 86_400;

    assertThat(time.deadline(start, fourYears)).isEqualTo(start.plusSeconds(fourYears));
    assertThat(time.elapsed(start, start.plusSeconds(fourYears))).isEqualTo(fourYears);
    assertThat(time.isProvisional(start.plusSeconds(fourYears))).isFalse();
  }

  @Test
  void theEndOfTheLastConfirmedDayIsConfirmed() {
    WorkingCalendar calendar = calendar(MADRID, List.of(Opening.ALL_DAY));
    OpenTime time =
        OpenTime.of(
            new WorkingCalendar(
                "c", MADRID, calendar.week(), Map.of(), LocalDate.of(2026, 12, 31)));

    assertThat(time.isProvisional(at("2027-01-01T00:00"))).isFalse();
    assertThat(time.isProvisional(at("2027-01-01T00:00").plusNanos(1))).isTrue();
  }

  @Test
  void daysAreThoseOfTheCalendarsZone() {
    Instant received = Instant.parse("2026-11-24T23:30:00Z");
    DateTarget tomorrow = new DateTarget(Unit.CALENDAR_DAY, 1, DayEnd.END_OF_DAY);

    assertThat(OpenTime.always(MADRID).date(received, tomorrow))
        .isEqualTo(Instant.parse("2026-11-26T23:00:00Z"));
    assertThat(OpenTime.always(ZoneId.of("UTC")).date(received, tomorrow))
        .isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
  }

  @Test
  void yearsOutOfReachAreRefused() {
    OpenTime time = daily(MADRID, "09:00", "17:00");

    assertThatIllegalArgumentException().isThrownBy(() -> time.isOpen(Instant.MAX));
    assertThatIllegalArgumentException().isThrownBy(() -> time.isOpen(Instant.MIN));
    assertThatIllegalArgumentException().isThrownBy(() -> time.deadline(Instant.MAX, 1));
    assertThatThrownBy(() -> time.deadline(Instant.parse("2199-12-31T20:00:00Z"), HOUR))
        .isInstanceOf(NoOpenTimeException.class);
  }

  @Test
  void targetsHaveBounds() {
    OpenTime time = OpenTime.always(MADRID);

    assertThatIllegalArgumentException().isThrownBy(() -> time.deadline(Instant.EPOCH, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DateTarget(Unit.MONTH, 0, DayEnd.END_OF_DAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DateTarget(Unit.WORKING_DAY, -1, DayEnd.END_OF_DAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DateTarget(Unit.WEEK, 261, DayEnd.END_OF_DAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Opening(LocalTime.of(9, 0), LocalTime.of(23, 59, 59)));
  }

  private static Map<LocalDate, ExceptionDay> closedIn(int firstYear, int years) {
    Map<LocalDate, ExceptionDay> closed = new TreeMap<>();
    LocalDate.of(firstYear, 1, 1)
        .datesUntil(LocalDate.of(firstYear + years, 1, 1))
        .forEach(day -> closed.put(day, ExceptionDay.closed("Cerrado")));
    return closed;
  }

  private static OpenTime daily(ZoneId zone, String from, String to) {
    return OpenTime.of(calendar(zone, List.of(opening(from, to))));
  }

  private static WorkingCalendar calendar(ZoneId zone, List<Opening> openings) {
    Map<DayOfWeek, List<Opening>> week =
        Arrays.stream(DayOfWeek.values()).collect(toMap(day -> day, day -> openings));
    return new WorkingCalendar("test", zone, week, Map.of(), null);
  }

  private static WorkingCalendar with(
      WorkingCalendar calendar, Map<LocalDate, ExceptionDay> exceptions) {
    return new WorkingCalendar(calendar.code(), calendar.zone(), calendar.week(), exceptions, null);
  }

  private static Opening opening(String from, String to) {
    return new Opening(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Instant at(String wall) {
    return LocalDateTime.parse(wall).atZone(MADRID).toInstant();
  }
}
