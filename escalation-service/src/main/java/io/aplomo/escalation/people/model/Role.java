package io.aplomo.escalation.people.model;

/** What work a person is given; what they may call over HTTP is in their token. */
public enum Role {
  AGENT,
  SUPERVISOR,
  MANAGER;

  /** Whether others can report to somebody with this role. */
  public boolean leads() {
    return switch (this) {
      case AGENT -> false;
      case SUPERVISOR, MANAGER -> true;
    };
  }
}
