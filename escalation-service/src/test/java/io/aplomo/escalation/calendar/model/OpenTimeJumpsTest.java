package io.aplomo.escalation.calendar.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open time on the days on which clocks are changed. */
class OpenTimeJumpsTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final long HOUR = 3_600;

  @ParameterizedTest
  @CsvSource({
    // zone,               local date, minutes that the day lasts
    "Europe/Madrid,        2026-03-29, 1380",
    "Europe/Madrid,        2026-10-25, 1500",
    "America/New_York,     2026-03-08, 1380",
    "America/New_York,     2026-11-01, 1500",
    "America/Santiago,     2026-09-06, 1380",
    "America/Santiago,     2026-04-04, 1500",
    "Australia/Lord_Howe,  2026-10-04, 1410",
    "Australia/Lord_Howe,  2026-04-05, 1470",
    "Asia/Kolkata,         2026-03-29, 1440",
    "Asia/Kolkata,         2026-10-25, 1440",
  })
  void aDayOfTheJumpLastsAsLongAsItDoes(ZoneId zone, LocalDate day, int minutes) {
    OpenTime time = daily(zone, "00:00", "00:00");
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();

    assertThat(time.elapsed(from, to)).isEqualTo(minutes * 60L);
    assertThat(time.deadline(from, minutes * 60L)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    // zone,               from,  to,    opens at (UTC),       minutes; none = not open at all
    "Europe/Madrid,        02:30, 05:00, 2026-03-29T01:00:00Z, 120",
    "Europe/Madrid,        02:00, 03:00, 2026-03-29T01:00:00Z, 0",
    "Europe/Madrid,        01:00, 02:30, 2026-03-29T00:00:00Z, 60",
    "Europe/Madrid,        02:30, 03:30, 2026-10-25T00:30:00Z, 120",
    "Europe/Madrid,        01:00, 02:30, 2026-10-24T23:00:00Z, 90",
    "America/New_York,     02:15, 04:00, 2026-03-08T07:00:00Z, 60",
    "America/New_York,     01:30, 02:00, 2026-11-01T05:30:00Z, 90",
    "America/Santiago,     00:30, 02:00, 2026-09-06T04:00:00Z, 60",
    "America/Santiago,     23:30, 23:45, 2026-04-05T02:30:00Z, 15",
    "Australia/Lord_Howe,  02:10, 03:00, 2026-10-03T15:30:00Z, 30",
    "Australia/Lord_Howe,  01:45, 02:15, 2026-04-04T14:45:00Z, 60",
    "Asia/Kolkata,         02:30, 03:30, 2026-03-28T21:00:00Z, 60",
  })
  void anOpeningAcrossTheJump(ZoneId zone, String from, String to, Instant opens, int minutes) {
    OpenTime time = daily(zone, from, to);
    Instant before = opens.minusSeconds(60);

    assertThat(time.isOpen(opens)).isEqualTo(minutes > 0);
    assertThat(time.isOpen(before)).isFalse();
    assertThat(time.elapsed(before, opens.plusSeconds(minutes * 60L + HOUR)))
        .isEqualTo(minutes * 60L);
  }

  @Test
  void dstDoesNotShiftOpeningHours() {
    OpenTime time = daily(MADRID, "09:00", "18:00");

    assertThat(time.isOpen(at("2026-03-28T09:00"))).isTrue();
    assertThat(time.isOpen(at("2026-03-29T09:00"))).isTrue();
    assertThat(time.isOpen(at("2026-03-29T08:59"))).isFalse();
  }

  @Test
  void aDayThatAJumpLeavesOutIsNoWorkingDay() {
    // Samoa went from 29 to 31 December 2011.
    OpenTime time = daily(ZoneId.of("Pacific/Apia"), "09:00", "17:00");

    assertThat(time.isWorkingDay(LocalDate.of(2011, 12, 29))).isTrue();
    assertThat(time.isWorkingDay(LocalDate.of(2011, 12, 30))).isFalse();
    assertThat(time.isWorkingDay(LocalDate.of(2011, 12, 31))).isTrue();
  }

  private static OpenTime daily(ZoneId zone, String from, String to) {
    Opening opening = new Opening(LocalTime.parse(from), LocalTime.parse(to));
    Map<DayOfWeek, List<Opening>> week =
        Arrays.stream(DayOfWeek.values()).collect(toMap(day -> day, day -> List.of(opening)));
    return OpenTime.of(new WorkingCalendar("daily", zone, week, Map.of(), null));
  }

  private static Instant at(String wall) {
    return LocalDateTime.parse(wall).atZone(MADRID).toInstant();
  }
}
