package io.aplomo.escalation.calendar.model;

/**
 * A period that ends with a day, as laws set them: "within fifteen working days", "within one
 * month". The day of receipt is never counted (Regulation (EEC, Euratom) 1182/71 art. 3(1); art. 5
 * of the Spanish Código Civil; the corresponding date rule of English law).
 *
 * @param unit what is counted
 * @param count how many; from 1 to {@link Unit#maximum()}. 0 is allowed for working days alone and
 *     is "the same working day": the day of receipt, or, if that is not a working day or is over by
 *     the rule of {@code end}, the next working day
 * @param end when the last day is over
 * @param roll what happens if the last day is not a working day
 */
public record DateTarget(Unit unit, int count, DayEnd end, Roll roll) {

  /** What is counted. */
  public enum Unit {
    /** Days on which something is open. */
    WORKING_DAY(1_000),
    /** Days of every kind. */
    CALENDAR_DAY(1_826),
    /** Seven days each: the last day is the same day of the week. */
    WEEK(260),
    /**
     * The last day has the same number as the day of receipt; where the month has no such day, it
     * is the last of the month (Regulation 1182/71 art. 3(2)(c); art. 5 Código Civil).
     */
    MONTH(60);

    private final int maximum;

    Unit(int maximum) {
      this.maximum = maximum;
    }

    /** The longest period, about five years: {@link OpenTime#HORIZON}. */
    public int maximum() {
      return maximum;
    }
  }

  /** When the last day is over. */
  public enum DayEnd {
    /**
     * With the expiry of its last hour: the due instant is the first of the day after, exclusively;
     * what is done at any instant before is in time.
     */
    END_OF_DAY,
    /**
     * When the last opening that begins on that day ends, be it after midnight. A day without an
     * opening has no close of business: then as {@link #END_OF_DAY}.
     */
    CLOSE_OF_BUSINESS
  }

  /** What happens if the last day is not a working day; working days themselves never roll. */
  public enum Roll {
    /** Nothing: the day stays, as in art. 5.2 Código Civil. */
    NONE,
    /**
     * The period ends with the next working day (Regulation 1182/71 art. 3(4), which the one month
     * of GDPR art. 12(3) is counted by).
     */
    NEXT_WORKING_DAY
  }

  /**
   * @throws IllegalArgumentException if the count is out of its bounds
   */
  public DateTarget {
    int minimum = unit == Unit.WORKING_DAY ? 0 : 1;
    if (count < minimum || count > unit.maximum()) {
      throw new IllegalArgumentException(
          "a period has %d to %d of %s, not %d".formatted(minimum, unit.maximum(), unit, count));
    }
  }

  /** A period that does not roll. */
  public DateTarget(Unit unit, int count, DayEnd end) {
    this(unit, count, end, Roll.NONE);
  }
}
