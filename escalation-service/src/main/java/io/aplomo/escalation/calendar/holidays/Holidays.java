package io.aplomo.escalation.calendar.holidays;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.calendar.holidays.PublishedHolidays.PublishedDay;
import io.aplomo.escalation.calendar.holidays.PublishedHolidays.PublishedRegion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The holidays that come with the platform: {@code calendars/*.json}. */
public final class Holidays {
  private static final List<String> FILES = List.of("es", "uk", "us");

  private final Map<String, PublishedRegion> regions = new TreeMap<>();
  private final Map<String, PublishedHolidays> files = new TreeMap<>();

  private Holidays() {}

  /**
   * Reads all of them.
   *
   * @throws UncheckedIOException if a file is missing or malformed
   */
  public static Holidays builtIn() {
    Holidays holidays = new Holidays();
    ObjectMapper json = new ObjectMapper();
    for (String file : FILES) {
      String path = "/calendars/" + file + ".json";
      try (InputStream in = Holidays.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IOException(path + " is missing");
        }
        holidays.add(json.readValue(in, PublishedHolidays.class));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return holidays;
  }

  /** Codes of the regions: ISO 3166-2, or of the country. */
  public NavigableSet<String> regions() {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(regions.keySet()));
  }

  /**
   * A region's holidays, from the first year that was published on.
   *
   * @param through last year; beyond the published ones rules are applied
   * @throws IllegalArgumentException for a region that is not known
   */
  public RegionHolidays of(String code, int through) {
    PublishedHolidays file = files.get(code);
    if (file == null) {
      throw new IllegalArgumentException("no holidays are known of " + code);
    }
    PublishedRegion region = region(code);
    NavigableMap<LocalDate, PublishedDay> published = publishedIn(region);
    int first = Collections.min(file.years());
    int last = Collections.max(file.years());
    NavigableMap<LocalDate, HolidayName> days = new TreeMap<>();
    published.forEach((date, day) -> days.put(date, day.name()));
    days.putAll(HolidayRules.between(rulesOf(region), last + 1, Math.max(through, last + 1)));
    LocalDate end = LocalDate.of(Math.max(through, first) + 1, 1, 1);
    return new RegionHolidays(
        code,
        region.name(),
        region.source() == null ? file.source() : file.source() + "; " + region.source(),
        days.headMap(end, false),
        confirmedThrough(published, last));
  }

  private void add(PublishedHolidays file) {
    for (PublishedRegion region : file.regions()) {
      regions.put(region.code(), region);
      files.put(region.code(), file);
    }
  }

  private static LocalDate confirmedThrough(
      NavigableMap<LocalDate, PublishedDay> published, int lastYear) {
    return published.entrySet().stream()
        .filter(day -> day.getValue().isDoubtful())
        .map(day -> day.getKey().minusDays(1))
        .findFirst()
        .orElse(LocalDate.of(lastYear, 12, 31));
  }

  private NavigableMap<LocalDate, PublishedDay> publishedIn(PublishedRegion region) {
    NavigableMap<LocalDate, PublishedDay> days =
        region.within() == null ? new TreeMap<>() : publishedIn(region(region.within()));
    region.days().forEach(day -> days.put(LocalDate.parse(day.date()), day));
    return days;
  }

  private List<HolidayRule> rulesOf(PublishedRegion region) {
    if (region.within() == null) {
      return region.rules();
    }
    List<HolidayRule> rules = new ArrayList<>(rulesOf(region(region.within())));
    rules.addAll(region.rules());
    return rules;
  }

  private PublishedRegion region(String code) {
    PublishedRegion region = regions.get(code);
    if (region == null) {
      throw new IllegalArgumentException("no holidays are known of " + code);
    }
    return region;
  }
}
