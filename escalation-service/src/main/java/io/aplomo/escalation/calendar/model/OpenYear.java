package io.aplomo.escalation.calendar.model;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * One year of open time, laid out for binary search: openings as seconds of the time line, cut at
 * the year's ends, with the open seconds of the year before each; and the working days with their
 * close of business. Unchanging.
 */
final class OpenYear {
  private final int year;
  private final long start;
  private final long end;
  private final long[] from;
  private final long[] to;

  /** Open seconds of this year before each opening. */
  private final long[] before;

  private final long total;
  private final long[] workingDays;
  private final long[] closes;

  private OpenYear(Builder builder) {
    year = builder.year;
    start = builder.start;
    end = builder.end;
    from = Arrays.copyOf(builder.from, builder.openings);
    to = Arrays.copyOf(builder.to, builder.openings);
    before = new long[builder.openings];
    long sum = 0;
    for (int i = 0; i < before.length; i++) {
      before[i] = sum;
      sum += to[i] - from[i];
    }
    total = sum;
    workingDays = Arrays.copyOf(builder.workingDays, builder.days);
    closes = Arrays.copyOf(builder.closes, builder.days);
  }

  int year() {
    return year;
  }

  /** First second of the year. */
  long start() {
    return start;
  }

  /** First second of the next year. */
  long end() {
    return end;
  }

  /** Open seconds of the whole year. */
  long total() {
    return total;
  }

  boolean isOpen(long second) {
    int i = lastAtOrBelow(from, second);
    return i >= 0 && second < to[i];
  }

  /** Open seconds of this year before a second of it. */
  long openBefore(long second) {
    int i = lastAtOrBelow(from, second);
    return i < 0 ? 0 : before[i] + Math.min(second, to[i]) - from[i];
  }

  /** Whether so much open time is over within this year. */
  boolean reaches(long seconds, int nanos) {
    return seconds < total || (seconds == total && nanos == 0);
  }

  /**
   * The second at which so much open time of this year is over; asked only if it {@link #reaches}
   * as far. Where that falls between two openings it is the end of the former, unless a fraction of
   * a second is still to come, which only the latter has.
   *
   * @param seconds at least 1 without nanoseconds, else at least 0
   */
  long secondOf(long seconds, int nanos) {
    int i = lastAtOrBelow(before, nanos > 0 ? seconds : seconds - 1);
    return from[i] + seconds - before[i];
  }

  boolean isWorkingDay(LocalDate day) {
    return Arrays.binarySearch(workingDays, day.toEpochDay()) >= 0;
  }

  /** Close of business of a working day. */
  long closeOf(LocalDate day) {
    return closes[Arrays.binarySearch(workingDays, day.toEpochDay())];
  }

  /** Working days of the whole year. */
  int workingDays() {
    return workingDays.length;
  }

  /** Working days of the year up to a date of it, itself included. */
  int workingDaysThrough(LocalDate day) {
    return lastAtOrBelow(workingDays, day.toEpochDay()) + 1;
  }

  /** The n-th working day of the year, from 1. */
  LocalDate workingDay(int number) {
    return LocalDate.ofEpochDay(workingDays[number - 1]);
  }

  /** Index of the last element that is not above a value; -1 if all are. */
  private static int lastAtOrBelow(long[] sorted, long value) {
    int found = Arrays.binarySearch(sorted, value);
    return found >= 0 ? found : -found - 2;
  }

  /** Takes openings and days in the order of time. */
  static final class Builder {
    private final int year;
    private final long start;
    private final long end;
    private long[] from = new long[366];
    private long[] to = new long[366];
    private int openings;
    private final long[] workingDays;
    private final long[] closes;
    private int days;

    Builder(int year, long start, long end, LocalDate first) {
      this.year = year;
      this.start = start;
      this.end = end;
      workingDays = new long[first.lengthOfYear()];
      closes = new long[first.lengthOfYear()];
    }

    /** Adds an opening that begins no earlier than the last one; what lies outside is cut off. */
    void open(long begins, long ends) {
      long cutFrom = Math.max(begins, start);
      long cutTo = Math.min(ends, end);
      if (cutFrom >= cutTo) {
        return;
      }
      if (openings > 0 && cutFrom <= to[openings - 1]) {
        to[openings - 1] = Math.max(to[openings - 1], cutTo);
        return;
      }
      if (openings == from.length) {
        from = Arrays.copyOf(from, openings * 2);
        to = Arrays.copyOf(to, openings * 2);
      }
      from[openings] = cutFrom;
      to[openings++] = cutTo;
    }

    void workingDay(LocalDate day, long close) {
      workingDays[days] = day.toEpochDay();
      closes[days++] = close;
    }

    OpenYear build() {
      return new OpenYear(this);
    }
  }
}
