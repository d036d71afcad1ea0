package io.aplomo.escalation.clock.http;

import io.aplomo.escalation.calendar.model.DateTarget;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.Target;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says why a clock has the deadline that it has, so that a supervisor can check it on paper. */
final class ClockWords {
  private static final Locale SPANISH = Locale.of("es", "ES");
  private static final DateTimeFormatter ES =
      DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy, H:mm:ss", SPANISH);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, H:mm:ss", Locale.UK);
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private ClockWords() {}

  /** The reason of a deadline, or of there being none. */
  static Words of(Clock clock) {
    return new Words(
        "%s %s desde %s (%s)%s; %s, versión %d, calendario %s, versión %d.%s"
            .formatted(
                clock.basis() == Basis.STATUTORY ? "Plazo legal:" : "Plazo:",
                targetEs(clock.target()),
                startEs(clock),
                clock.zone(),
                dueEs(clock),
                "política " + clock.policy().code(),
                clock.policy().version(),
                clock.calendar().code(),
                clock.calendar().version(),
                clock.provisional() ? " El calendario de esa fecha es provisional." : ""),
        "%s %s from %s (%s)%s; %s, version %d, calendar %s, version %d.%s"
            .formatted(
                clock.basis() == Basis.STATUTORY ? "Statutory time:" : "Time:",
                targetEn(clock.target()),
                startEn(clock),
                clock.zone(),
                dueEn(clock),
                "policy " + clock.policy().code(),
                clock.policy().version(),
                clock.calendar().code(),
                clock.calendar().version(),
                clock.provisional() ? " The calendar of that date is provisional." : ""));
  }

  private static String startEs(Clock clock) {
    String from = "el " + at(ES, clock.startedAt(), clock.zone());
    return switch (clock.startCause()) {
      case ACKNOWLEDGED -> "el acuse de recibo, " + from;
      case SUPERVISOR_ASKED -> "que se pidió un supervisor, " + from;
      case CONTINUED -> "que la reclamación quedó completa, " + from;
      case REOPENED -> "que se reabrió el caso, " + from;
      case null, default -> from;
    };
  }

  private static String startEn(Clock clock) {
    String from = at(EN, clock.startedAt(), clock.zone());
    return switch (clock.startCause()) {
      case ACKNOWLEDGED -> "the acknowledgement on " + from;
      case SUPERVISOR_ASKED -> "the request for a supervisor on " + from;
      case CONTINUED -> "the completion of the complaint on " + from;
      case REOPENED -> "the reopening of the case on " + from;
      case null, default -> from;
    };
  }

  private static String dueEs(Clock clock) {
    Instant due = clock.dueAt();
    return switch (clock.state()) {
      case PAUSED -> ", en pausa desde el " + at(ES, clock.since(), clock.zone());
      case MET -> ", cumplido el " + at(ES, clock.since(), clock.zone());
      case CANCELLED -> ", anulado el " + at(ES, clock.since(), clock.zone());
      case RUNNING -> due == null ? "" : ": vence el " + at(ES, due, clock.zone());
    };
  }

  private static String dueEn(Clock clock) {
    Instant due = clock.dueAt();
    return switch (clock.state()) {
      case PAUSED -> ", paused since " + at(EN, clock.since(), clock.zone());
      case MET -> ", met on " + at(EN, clock.since(), clock.zone());
      case CANCELLED -> ", cancelled on " + at(EN, clock.since(), clock.zone());
      case RUNNING -> due == null ? "" : ": due on " + at(EN, due, clock.zone());
    };
  }

  private static String targetEs(Target target) {
    return switch (target) {
      case Target.Duration d ->
          amount(d.seconds(), "h", "min", "s")
              + (d.time() == Target.Time.WORKING
                  ? " de horario de atención"
                  : " de tiempo natural");
      case Target.Date d -> d.date().count() + " " + unitEs(d.date().unit());
    };
  }

  private static String targetEn(Target target) {
    return switch (target) {
      case Target.Duration d ->
          amount(d.seconds(), "h", "min", "s")
              + (d.time() == Target.Time.WORKING ? " of opening hours" : " of elapsed time");
      case Target.Date d -> d.date().count() + " " + unitEn(d.date().unit());
    };
  }

  private static String unitEs(DateTarget.Unit unit) {
    return switch (unit) {
      case WORKING_DAY -> "día(s) hábil(es)";
      case CALENDAR_DAY -> "día(s) natural(es)";
      case WEEK -> "semana(s)";
      case MONTH -> "mes(es)";
    };
  }

  private static String unitEn(DateTarget.Unit unit) {
    return switch (unit) {
      case WORKING_DAY -> "working day(s)";
      case CALENDAR_DAY -> "calendar day(s)";
      case WEEK -> "week(s)";
      case MONTH -> "month(s)";
    };
  }

  private static String amount(long seconds, String hours, String minutes, String rest) {
    if (seconds % HOUR == 0) {
      return seconds / HOUR + " " + hours;
    }
    return seconds % MINUTE == 0 ? seconds / MINUTE + " " + minutes : seconds + " " + rest;
  }

  private static String at(DateTimeFormatter format, Instant instant, ZoneId zone) {
    return format.format(instant.atZone(zone));
  }
}
