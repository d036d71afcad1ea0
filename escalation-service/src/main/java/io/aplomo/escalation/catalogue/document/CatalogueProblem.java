package io.aplomo.escalation.catalogue.document;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only calendars and SLA policies have. */
public enum CatalogueProblem implements ProblemCode {
  /** {@code field} is the second entry with the date. */
  DUPLICATE_DATE("calendar.duplicate-date", 400, "Two exceptions have the same date"),
  /** {@code field} is the week: no deadline could ever be worked out. */
  NEVER_OPEN("calendar.never-open", 400, "No day of the week has an opening"),
  /** {@code field} is the opening that begins before another one of that day has ended. */
  OPENINGS_OVERLAP("calendar.openings-overlap", 400, "Two openings of a day overlap"),
  UNKNOWN_ZONE("calendar.unknown-zone", 400, "The zone is not known"),
  /** {@code line} is where in the file, {@code reason} why it is not taken. */
  UNREADABLE_IMPORT("calendar.unreadable-import", 400, "The file is no calendar of whole days"),
  /** {@code field} is the second clock with the code. */
  DUPLICATE_CODE("sla-policy.duplicate-code", 400, "Two clocks have the same code"),
  UNKNOWN_CALENDAR("sla-policy.unknown-calendar", 400, "There is no such calendar"),
  /** {@code field} is a target that has not all of one form, or something of both. */
  UNCLEAR_TARGET(
      "sla-policy.unclear-target", 400, "A target is a duration or a date, and all of it"),
  /** {@code field} is a warning with both a share and a lead, or with neither. */
  UNCLEAR_WARNING("sla-policy.unclear-warning", 400, "A warning has a share or a lead"),
  /** {@code field} are the targets of a clock before which another one holds. */
  CLOCK_NEVER_HOLDS(
      "sla-policy.clock-never-holds",
      400,
      "Another contractual clock of this kind has a target for the same priority"),
  /** {@code detail} says of which calendar, and for what. */
  NO_OPEN_TIME("sla-policy.no-open-time", 409, "A clock would never run out"),
  /** {@code limit} is how many documents of a kind a tenant can have. */
  FULL("catalogue.full", 409, "There is no room for another document of this kind");

  private final String code;
  private final int status;
  private final String title;

  CatalogueProblem(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
