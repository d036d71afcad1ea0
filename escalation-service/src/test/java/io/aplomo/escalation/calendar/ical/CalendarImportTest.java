package io.aplomo.escalation.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.calendar.ical.CalendarImport.Imported;
import io.aplomo.escalation.calendar.ical.CalendarImport.Refused;
import io.aplomo.escalation.calendar.model.ExceptionDay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarImportTest {
  private static final String DAY = "DTSTART;VALUE=DATE:20260106";
  private static final String NAME = "SUMMARY:Epifanía";

  @Test
  void takesAWholeDay() {
    assertThat(imported(event(DAY, NAME)))
        .containsOnlyKeys(LocalDate.of(2026, 1, 6))
        .containsValue(ExceptionDay.closed("Epifanía"));
  }

  @Test
  void theEndIsNotIncluded() {
    assertThat(imported(event(DAY, "DTEND;VALUE=DATE:20260108", NAME)))
        .containsOnlyKeys(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 7));
  }

  @Test
  void unfoldsLinesAndUndoesEscapes() {
    String text = event(DAY, "SUMMARY;LANGUAGE=es:Reyes\\, día", "  de la Epifa", " nía\\; fiesta");

    assertThat(imported(text))
        .containsValue(ExceptionDay.closed("Reyes, día de la Epifanía; fiesta"));
    assertThat(imported(text.replace("\r\n", "\n"))).hasSize(1);
    assertThat(imported("\uFEFF" + text)).hasSize(1);
  }

  @Test
  void passesOverWhatSaysNothingAboutDays() {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//ES\r\n"
            + "BEGIN:VTIMEZONE\r\nTZID:Europe/Madrid\r\nBEGIN:STANDARD\r\n"
            + "DTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
            + "END:STANDARD\r\nEND:VTIMEZONE\r\n"
            + "BEGIN:VEVENT\r\nUID:1\r\nX-WR;X=\"a:b;c\":z\r\n"
            + DAY
            + "\r\n"
            + NAME
            + "\r\nBEGIN:VALARM\r\nTRIGGER:-PT1H\r\nDURATION:PT5M\r\nEND:VALARM\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";

    assertThat(imported(text)).hasSize(1);
  }

  @Test
  void repeatsYearly() {
    assertThat(imported(event(DAY, NAME, "RRULE:FREQ=YEARLY;COUNT=3")))
        .containsOnlyKeys(day(2026, 1, 6), day(2027, 1, 6), day(2028, 1, 6));
    assertThat(imported(event(DAY, NAME, "RRULE:FREQ=YEARLY;UNTIL=20280106;INTERVAL=2")))
        .containsOnlyKeys(day(2026, 1, 6), day(2028, 1, 6));
    assertThat(imported(event(DAY, NAME, "RRULE:FREQ=YEARLY;UNTIL=20280105")))
        .containsOnlyKeys(day(2026, 1, 6), day(2027, 1, 6));
  }

  @Test
  void aLeapDayRepeatsInLeapYears() {
    assertThat(imported(event("DTSTART;VALUE=DATE:20240229", NAME, "RRULE:FREQ=YEARLY;COUNT=2")))
        .containsOnlyKeys(day(2024, 2, 29), day(2028, 2, 29));
  }

  @Test
  void twoHolidaysOfOneDayKeepBothNames() {
    String text =
        "BEGIN:VCALENDAR\r\n%s%sEND:VCALENDAR\r\n"
            .formatted(bare(DAY, "SUMMARY:A"), bare(DAY, "SUMMARY:B"));

    assertThat(imported(text)).containsValue(ExceptionDay.closed("A / B"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // line of the event                     | code          | line
        "DTSTART:20260106T100000Z                | NOT_SUPPORTED | 3",
        "DTSTART;TZID=Europe/Madrid:20260106T10  | NOT_SUPPORTED | 3",
        "DTSTART;VALUE=DATE:20260230             | NOT_SUPPORTED | 3",
        "DTSTART;VALUE=DATE:2026-1-6             | NOT_SUPPORTED | 3",
        "DTSTART;VALUE=DATE:99990101             | NOT_SUPPORTED | 3",
        "DTEND;VALUE=DATE:20260106               | INCOMPLETE    | 2",
        "no colon                                | NOT_ICALENDAR | 3",
        "X;Y:z                                   | NOT_ICALENDAR | 3",
        "BEGIN:VTODO                             | NOT_SUPPORTED | 3",
        "END:VTODO                               | NOT_ICALENDAR | 3",
      })
  void refusesWithTheLine(String line, String code, int number) {
    assertThat(refused(event(line, NAME)))
        .extracting(Refused::code, Refused::line)
        .containsExactly(code, number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART;VALUE=DATE:20260107         | NOT_ICALENDAR",
        "DTEND;VALUE=DATE:20260106           | NOT_SUPPORTED",
        "DTEND;VALUE=DATE:20270108           | NOT_SUPPORTED",
        "DURATION:P1D                        | NOT_SUPPORTED",
        "RDATE;VALUE=DATE:20270106           | NOT_SUPPORTED",
        "EXDATE;VALUE=DATE:20270106          | NOT_SUPPORTED",
        "RECURRENCE-ID;VALUE=DATE:20270106   | NOT_SUPPORTED",
        "STATUS:CANCELLED                    | NOT_SUPPORTED",
        "RRULE:FREQ=YEARLY                   | NOT_SUPPORTED",
        "RRULE:FREQ=YEARLY;COUNT=2;UNTIL=20280106 | NOT_SUPPORTED",
        "RRULE:FREQ=MONTHLY;COUNT=2          | NOT_SUPPORTED",
        "RRULE:FREQ=YEARLY;COUNT=2;BYDAY=1MO | NOT_SUPPORTED",
        "RRULE:FREQ=YEARLY;COUNT=0           | NOT_SUPPORTED",
        "RRULE:FREQ=YEARLY;COUNT=101         | NOT_SUPPORTED",
        "RRULE:FREQ=YEARLY;COUNT=99999999999 | NOT_SUPPORTED",
        "RRULE:FREQ=YEARLY;UNTIL=20280106T000000Z | NOT_SUPPORTED",
      })
  void refusesWhatItCannotTakeOverWholly(String line, String code) {
    assertThat(refused(event(DAY, NAME, line)))
        .extracting(Refused::code, Refused::line)
        .containsExactly(code, 5);
  }

  @Test
  void refusesWhatIsMissing() {
    assertThat(refused(event(DAY)).code()).isEqualTo("INCOMPLETE");
    assertThat(refused(event(NAME)).code()).isEqualTo("INCOMPLETE");
    assertThat(refused("").code()).isEqualTo("NOT_ICALENDAR");
    assertThat(refused("BEGIN:VCALENDAR\r\n").code()).isEqualTo("NOT_ICALENDAR");
    assertThat(refused("BEGIN:VEVENT\r\n").code()).isEqualTo("NOT_ICALENDAR");
    assertThat(refused(event(DAY, NAME) + "VERSION:2.0\r\n").line()).isEqualTo(7);
  }

  @Test
  void refusesWhatIsTooLarge() {
    String many = "BEGIN:VCALENDAR\r\n" + bare(DAY, NAME).repeat(CalendarImport.MAX_EVENTS + 1);
    String long_ = event(DAY, "SUMMARY:" + "x".repeat(ContentLine.MAX_LENGTH));
    byte[] huge = new byte[CalendarImport.MAX_BYTES + 1];

    assertThat(refused(many).code()).isEqualTo("TOO_LARGE");
    assertThat(refused(long_).code()).isEqualTo("TOO_LARGE");
    assertThat(CalendarImport.read(huge)).isInstanceOf(Refused.class);
  }

  @Test
  void aSmallFileCannotBecomeMuchWork() {
    String year = bare(DAY, NAME, "DTEND;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY;COUNT=100");
    String text = "BEGIN:VCALENDAR\r\n" + year.repeat(1_000) + "END:VCALENDAR\r\n";

    Refused refused =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> refused(text), "bounded work");
    assertThat(refused.code()).isEqualTo("TOO_LARGE");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThat(CalendarImport.read(event(DAY, NAME).getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new Refused("NOT_UTF8", 1, "the file is not UTF-8"));
  }

  @Test
  void aRefusalRepeatsNoTextOfTheFile() {
    assertThat(refused(event(DAY, "SECRET no colon")).detail()).doesNotContain("SECRET");
    assertThat(refused(event("DTSTART;VALUE=DATE:SECRET", NAME)).detail()).doesNotContain("SECRET");
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static String event(String... lines) {
    return "BEGIN:VCALENDAR\r\n" + bare(lines) + "END:VCALENDAR\r\n";
  }

  private static String bare(String... lines) {
    return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
  }

  private static NavigableMap<LocalDate, ExceptionDay> imported(String text) {
    CalendarImport.Result result = CalendarImport.read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(result).isInstanceOf(Imported.class);
    return ((Imported) result).days();
  }

  private static Refused refused(String text) {
    CalendarImport.Result result = CalendarImport.read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(result).isInstanceOf(Refused.class);
    return (Refused) result;
  }
}
