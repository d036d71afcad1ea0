package io.aplomo.escalation.routing.model;

/** Whether a person can be reached. */
public enum Presence {
  /** May be offered a case. */
  AVAILABLE,
  /** Works, is offered nothing now, and may ask for a case. */
  BUSY,
  BREAK,
  AWAY;

  /** Whether the person is at work, so that a case may wait for them. */
  boolean isAtWork() {
    return switch (this) {
      case AVAILABLE, BUSY -> true;
      case BREAK, AWAY -> false;
    };
  }
}
