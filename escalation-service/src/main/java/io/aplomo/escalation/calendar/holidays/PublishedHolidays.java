package io.aplomo.escalation.calendar.holidays;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of holidays, as it is written.
 *
 * @param source what published the days
 * @param checked how they were taken from there, and what is not known
 * @param years for which the list is whole; rules hold for the years after
 */
record PublishedHolidays(
    String source, String checked, List<Integer> years, List<PublishedRegion> regions) {

  /**
   * The holidays of one region.
   *
   * @param code ISO 3166-2, or of the country
   * @param within region whose holidays hold here too; a day of the same date here takes its place
   * @param source its own, beside the file's
   * @param note what a reader should know
   */
  record PublishedRegion(
      String code,
      HolidayName name,
      @Nullable String within,
      @Nullable String source,
      @Nullable String note,
      List<PublishedDay> days,
      List<HolidayRule> rules) {}

  /**
   * One day.
   *
   * @param date ISO 8601
   * @param confirmed false where the sources leave a doubt; absent = true
   */
  record PublishedDay(String date, HolidayName name, @Nullable Boolean confirmed) {
    boolean isDoubtful() {
      return Boolean.FALSE.equals(confirmed);
    }
  }
}
