package io.aplomo.chassis.inbox;

/**
 * The database remembers less than this consumer has stored: it was set back to an earlier state.
 * What was read since must be read again before anything else takes effect.
 */
final class SetBack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SetBack() {
    super("the database was set back", null, false, false);
  }
}
