package io.aplomo.escalation.calendar.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.calendar.model.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
  private static final Holidays HOLIDAYS = Holidays.builtIn();

  @ParameterizedTest
  @CsvSource({
    // Sundays from church tables, the earliest and latest possible among them.
    "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
    "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
    "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2049-04-18", "2076-04-19",
  })
  void easterFallsAsInTheTables(LocalDate sunday) {
    assertThat(HolidayRules.easter(sunday.getYear())).isEqualTo(sunday);
  }

  @ParameterizedTest
  @CsvSource({
    // Fourteen days a year, less the local ones of which a community knows nothing (two), those of
    // an island (one more), and with those that a community keeps as a whole.
    "ES-AN,12", "ES-AR,12", "ES-AS,12", "ES-IB,12", "ES-CN,11", "ES-CB,12", "ES-CM,12",
    "ES-CL,12", "ES-CT,12", "ES-EX,12", "ES-GA,12", "ES-MD,12", "ES-MC,12", "ES-NC,13",
    "ES-PV,12", "ES-RI,12", "ES-VC,12", "ES-CE,14", "ES-ML,14",
  })
  void everyCommunityHasItsNumberOfDays(String region, int days) {
    // 1 November and 6 December 2026 are Sundays: none of the fourteen.
    assertThat(
            HOLIDAYS.of(region, 2026).days().keySet().stream()
                .filter(day -> day.getDayOfWeek().getValue() != 7))
        .hasSize(days)
        .allMatch(day -> day.getYear() == 2026);
  }

  @ParameterizedTest
  @CsvSource({"GB-EAW,8", "GB-SCT,10", "GB-NIR,10", "US,11"})
  void theOthersHaveTheirs(String region, int days) {
    assertThat(HOLIDAYS.of(region, 2026).days()).hasSize(days);
  }

  @Test
  void whatIsNotSureEndsTheConfirmedTime() {
    assertThat(HOLIDAYS.of("ES-MD", 2030).confirmedThrough()).isEqualTo("2026-12-31");
    assertThat(HOLIDAYS.of("ES-ML", 2030).confirmedThrough()).isEqualTo("2026-10-11");
  }

  @ParameterizedTest
  @CsvSource({
    // Christmas and Boxing Day on a weekend; New Year's Day on a Saturday.
    "GB-EAW, 2027-12-27",
    "GB-EAW, 2027-12-28",
    "GB-EAW, 2028-01-03",
    "GB-SCT, 2028-01-03",
    "GB-SCT, 2028-01-04",
    "GB-EAW, 2033-12-27",
    "GB-EAW, 2033-12-26",
    // Federal offices close on the Friday before, even if that is in the old year.
    "US, 2027-12-31",
    "US, 2027-12-24",
    "US, 2027-07-05",
    "US, 2027-06-18",
    "US, 2028-11-10",
    "US, 2027-11-25",
    "US, 2027-05-31",
    "ES, 2027-03-26",
    "ES-MD, 2027-03-25",
    "ES-CT, 2027-03-29",
    "ES-CM, 2027-05-27",
  })
  void laterYearsFollowTheRules(String region, LocalDate day) {
    assertThat(HOLIDAYS.of(region, 2033).days()).containsKey(day);
  }

  @Test
  void aMovedHolidayIsNotKeptTwice() {
    assertThat(HOLIDAYS.of("GB-EAW", 2028).days())
        .doesNotContainKeys(
            LocalDate.of(2027, 12, 25), LocalDate.of(2027, 12, 26), LocalDate.of(2028, 1, 1));
    assertThat(HOLIDAYS.of("US", 2028).days()).doesNotContainKey(LocalDate.of(2028, 1, 1));
  }

  @Test
  void theRulesGiveWhatWasPublishedWhereNothingIsChosenYearByYear() {
    Map<LocalDate, HolidayName> published = HOLIDAYS.of("US", 2026).days();
    // 2037 begins on a Thursday and is no leap year, like 2026.
    Stream<LocalDate> ruled =
        HOLIDAYS.of("US", 2037).days().keySet().stream()
            .filter(day -> day.getYear() == 2037)
            .map(day -> day.withYear(2026));

    assertThat(ruled).containsExactlyElementsOf(published.keySet());
  }

  @Test
  void aRegionThatIsNotKnownIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> HOLIDAYS.of("ES-XX", 2026));
  }

  @Test
  void everyRegionNamesItsSource() {
    assertThat(HOLIDAYS.regions()).hasSize(24);
    assertThat(HOLIDAYS.regions())
        .allMatch(region -> !HOLIDAYS.of(region, 2026).source().isBlank());
  }

  @Test
  void everyRegionHasACalendarThatKnowsHowFarItIsConfirmed() {
    Map<String, WorkingCalendar> calendars = StandardCalendars.all();

    assertThat(calendars).hasSize(HOLIDAYS.regions().size() + 1);
    assertThat(calendars)
        .containsKeys(
            StandardCalendars.ALWAYS,
            StandardCalendars.SPAIN,
            StandardCalendars.MADRID,
            StandardCalendars.ENGLAND,
            StandardCalendars.US_FEDERAL);
    OpenTime madrid = OpenTime.of(StandardCalendars.named(StandardCalendars.MADRID));
    assertThat(madrid.isProvisional(Instant.parse("2026-12-31T17:00:00Z"))).isFalse();
    assertThat(madrid.isProvisional(Instant.parse("2027-01-04T17:00:00Z"))).isTrue();
    assertThat(madrid.isWorkingDay(LocalDate.of(2036, 12, 25))).isFalse();
  }
}
