package io.aplomo.escalation.calendar.holidays;

/** What a holiday or a region is called, in Spanish and in English. */
public record HolidayName(String es, String en) {
  /** The name of the day that is kept because the holiday itself is a Saturday or Sunday. */
  HolidayName substitute() {
    return new HolidayName(es + ", día sustitutivo", en + " (substitute day)");
  }

  /** Both names, as a calendar shows them. */
  public String both() {
    return es.equals(en) ? es : es + " / " + en;
  }
}
