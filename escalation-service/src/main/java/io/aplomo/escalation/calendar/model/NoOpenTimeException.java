package io.aplomo.escalation.calendar.model;

import java.io.Serial;

/**
 * A calendar is not open enough for a deadline: the target is not reached within {@link
 * OpenTime#HORIZON} of the start. The calendar or the target is wrong and a person has to mend it;
 * trying again cannot help.
 */
public final class NoOpenTimeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  NoOpenTimeException(String message) {
    super(message);
  }
}
