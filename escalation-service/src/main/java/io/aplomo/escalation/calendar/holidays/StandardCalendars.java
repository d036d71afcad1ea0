package io.aplomo.escalation.calendar.holidays;

import static java.util.stream.Collectors.toMap;

import io.aplomo.escalation.calendar.model.ExceptionDay;
import io.aplomo.escalation.calendar.model.Opening;
import io.aplomo.escalation.calendar.model.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Calendars that can be used as they are, or copied and changed. Offices work from Monday to
 * Friday: in Spain 09:00-18:00, in the United Kingdom and the United States 09:00-17:00.
 *
 * <p>{@link #ALWAYS} is around the clock. {@link #SPAIN} is for counting the law's working days in
 * the whole of Spain: Monday to Friday, whole days, without the holidays that every community
 * keeps. Holidays are known as published for 2026 and by rule through {@value #THROUGH}: see {@link
 * WorkingCalendar#confirmedThrough()}.
 */
public final class StandardCalendars {
  /** Around the clock in UTC. */
  public static final String ALWAYS = "always";

  /** Working days of the whole of Spain. */
  public static final String SPAIN = "es-national";

  /** An office in Madrid. */
  public static final String MADRID = "es-madrid-office";

  /** An office in England or Wales. */
  public static final String ENGLAND = "uk-england-office";

  /** An office of the federal government of the United States, in Washington. */
  public static final String US_FEDERAL = "us-federal-office";

  /** Last year with holidays by rule: a deadline may lie five years ahead. */
  public static final int THROUGH = 2036;

  private static final Opening SPANISH_HOURS = new Opening(LocalTime.of(9, 0), LocalTime.of(18, 0));
  private static final Opening ENGLISH_HOURS = new Opening(LocalTime.of(9, 0), LocalTime.of(17, 0));
  private static final String PENINSULA = "Europe/Madrid";
  private static final String BRITAIN = "Europe/London";

  private static final List<Office> OFFICES =
      List.of(
          new Office(SPAIN, "ES", PENINSULA, Opening.ALL_DAY),
          spanish("andalucia", "ES-AN"),
          spanish("aragon", "ES-AR"),
          spanish("asturias", "ES-AS"),
          spanish("baleares", "ES-IB"),
          new Office("es-canarias-office", "ES-CN", "Atlantic/Canary", SPANISH_HOURS),
          spanish("cantabria", "ES-CB"),
          spanish("castilla-la-mancha", "ES-CM"),
          spanish("castilla-y-leon", "ES-CL"),
          spanish("cataluna", "ES-CT"),
          new Office("es-ceuta-office", "ES-CE", "Africa/Ceuta", SPANISH_HOURS),
          spanish("extremadura", "ES-EX"),
          spanish("galicia", "ES-GA"),
          new Office(MADRID, "ES-MD", PENINSULA, SPANISH_HOURS),
          spanish("melilla", "ES-ML"),
          spanish("murcia", "ES-MC"),
          spanish("navarra", "ES-NC"),
          spanish("pais-vasco", "ES-PV"),
          spanish("rioja", "ES-RI"),
          spanish("valencia", "ES-VC"),
          new Office(ENGLAND, "GB-EAW", BRITAIN, ENGLISH_HOURS),
          new Office("uk-scotland-office", "GB-SCT", BRITAIN, ENGLISH_HOURS),
          new Office("uk-northern-ireland-office", "GB-NIR", BRITAIN, ENGLISH_HOURS),
          new Office(US_FEDERAL, "US", "America/New_York", ENGLISH_HOURS));

  private StandardCalendars() {}

  /** Every calendar by its code; reads the lists of holidays, so keep the answer. */
  public static NavigableMap<String, WorkingCalendar> all() {
    Holidays holidays = Holidays.builtIn();
    NavigableMap<String, WorkingCalendar> calendars = new TreeMap<>();
    calendars.put(ALWAYS, always());
    for (Office office : OFFICES) {
      calendars.put(office.code(), office.calendar(holidays.of(office.region(), THROUGH)));
    }
    return Collections.unmodifiableNavigableMap(calendars);
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException for a code that is not known
   */
  public static WorkingCalendar named(String code) {
    WorkingCalendar calendar = all().get(code);
    if (calendar == null) {
      throw new IllegalArgumentException("there is no standard calendar " + code);
    }
    return calendar;
  }

  private static WorkingCalendar always() {
    return new WorkingCalendar(
        ALWAYS,
        ZoneId.of("UTC"),
        week(Arrays.asList(DayOfWeek.values()), Opening.ALL_DAY),
        Map.of(),
        null);
  }

  private static Office spanish(String place, String region) {
    return new Office("es-" + place + "-office", region, PENINSULA, SPANISH_HOURS);
  }

  private static Map<DayOfWeek, List<Opening>> week(Collection<DayOfWeek> days, Opening hours) {
    return days.stream().collect(toMap(day -> day, day -> List.of(hours)));
  }

  private record Office(String code, String region, String zone, Opening hours) {
    WorkingCalendar calendar(RegionHolidays holidays) {
      Map<LocalDate, ExceptionDay> closed = new TreeMap<>();
      holidays.days().forEach((day, name) -> closed.put(day, ExceptionDay.closed(name.both())));
      return new WorkingCalendar(
          code,
          ZoneId.of(zone),
          week(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours),
          closed,
          holidays.confirmedThrough());
    }
  }
}
