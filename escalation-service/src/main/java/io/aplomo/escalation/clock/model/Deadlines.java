package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.calendar.model.DateTarget;
import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.routing.model.AtRisk;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.sla.model.Target;
import io.aplomo.escalation.sla.model.Warning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the time of one clock is counted: by the target for its priority, on the calendar of its
 * rule.
 */
record Deadlines(SlaBook.Applying applying, Target target) {

  /** A day after a date's last: the end of a day is the beginning of the next. */
  private static final Duration TICK = Duration.ofNanos(1);

  /** The seconds between two instants that count. */
  long elapsed(Instant from, Instant to) {
    return switch (target) {
      case Target.Duration d when d.time() == Target.Time.ELAPSED ->
          to.isAfter(from) ? Duration.between(from, to).toSeconds() : 0;
      case Target.Duration d -> openTime().elapsed(from, to);
      case Target.Date d -> openTime().elapsed(from, to);
    };
  }

  /** The earliest instant before which {@code seconds} that count have passed since another. */
  Instant after(Instant from, long seconds) {
    if (seconds <= 0) {
      return from;
    }
    return switch (target) {
      case Target.Duration d when d.time() == Target.Time.ELAPSED -> from.plusSeconds(seconds);
      case Target.Duration d -> openTime().deadline(from, seconds);
      case Target.Date d -> openTime().deadline(from, seconds);
    };
  }

  /**
   * The deadline of a clock that runs from {@code since} on.
   *
   * @param accrued seconds that counted before
   * @param suspendedDays days that counted for nothing, of the kind that the target counts
   */
  Instant due(Instant startedAt, Instant since, long accrued, int suspendedDays) {
    return switch (target) {
      case Target.Duration d -> after(since, d.seconds() - accrued);
      case Target.Date d -> later(openTime().date(startedAt, d.date()), d.date(), suspendedDays);
    };
  }

  /**
   * The days of a pause that give a dated deadline as many days more: those of the target's kind
   * after the day in which it began, up to the day in which it ended.
   */
  int suspendedDays(Instant from, Instant to) {
    if (!(target instanceof Target.Date d)) {
      return 0;
    }
    LocalDate last = day(to);
    int days = 0;
    for (LocalDate day = day(from).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (d.date().unit() != DateTarget.Unit.WORKING_DAY || openTime().isWorkingDay(day)) {
        days++;
      }
    }
    return days;
  }

  boolean isDated() {
    return target instanceof Target.Date;
  }

  /** When a warning is to be given; null if the target is too short for it. */
  @Nullable Instant warnAt(
      Warning warning, Instant startedAt, Instant since, long accrued, Instant due) {
    long total =
        switch (target) {
          case Target.Duration d -> d.seconds();
          case Target.Date d -> openTime().elapsed(startedAt, due);
        };
    long wanted =
        switch (warning) {
          case Warning.Share share -> Math.max(1, Math.round(share.share() * total));
          case Warning.Lead lead -> total - lead.seconds();
        };
    if (wanted <= 0 || wanted >= total) {
      return null;
    }
    return switch (target) {
      case Target.Duration d -> wanted <= accrued ? since : after(since, wanted - accrued);
      case Target.Date d -> after(startedAt, wanted);
    };
  }

  /**
   * The instant after which less than a quarter of the time is left.
   *
   * @param accrued seconds that had counted by {@code since}
   */
  Instant riskAt(Instant startedAt, Instant since, long accrued, Instant due) {
    Instant at =
        switch (target) {
          case Target.Duration d ->
              AtRisk.used(d.seconds()) == 0
                  ? due
                  : after(since, AtRisk.used(d.seconds()) - accrued);
          case Target.Date d -> AtRisk.after(openTime(), startedAt, due);
        };
    return at.isAfter(due) ? due : at;
  }

  /** What is left of the time that counts. */
  long left(Instant at, long accrued, @Nullable Instant due) {
    long left =
        switch (target) {
          case Target.Duration d -> d.seconds() - accrued;
          case Target.Date d -> due == null ? 0 : elapsed(at, due);
        };
    return Math.max(0, left);
  }

  boolean isProvisional(Instant due) {
    return openTime().isProvisional(due);
  }

  private Instant later(Instant due, DateTarget date, int days) {
    if (days == 0) {
      return due;
    }
    DateTarget.Unit unit =
        date.unit() == DateTarget.Unit.WORKING_DAY
            ? DateTarget.Unit.WORKING_DAY
            : DateTarget.Unit.CALENDAR_DAY;
    return openTime().date(due.minus(TICK), new DateTarget(unit, days, date.end()));
  }

  private LocalDate day(Instant at) {
    return at.atZone(openTime().zone()).toLocalDate();
  }

  private OpenTime openTime() {
    return applying.openTime();
  }
}
