package io.aplomo.escalation.calendar.model;

import java.util.List;

/**
 * A date on which a calendar does not keep its weekly hours.
 *
 * @param name why, for people: a holiday's name, up to {@value #MAX_NAME} characters
 * @param openings the hours of that day instead; none = closed
 */
public record ExceptionDay(String name, List<Opening> openings) {

  /** Characters of a name. */
  public static final int MAX_NAME = 200;

  /**
   * @throws IllegalArgumentException if the name is blank or too long, or the openings are too many
   */
  public ExceptionDay {
    openings = List.copyOf(openings);
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "the name of an exception has 1 to %d characters".formatted(MAX_NAME));
    }
    if (openings.size() > WorkingCalendar.MAX_OPENINGS) {
      throw new IllegalArgumentException(
          "a day has at most %d openings".formatted(WorkingCalendar.MAX_OPENINGS));
    }
  }

  /** A day without any hours. */
  public static ExceptionDay closed(String name) {
    return new ExceptionDay(name, List.of());
  }
}
