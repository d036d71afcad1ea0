package io.aplomo.escalation.ladder.model;

import java.util.Optional;

/** Who has to take an escalated case, the lowest first. */
public enum Level {
  SUPERVISOR,
  MANAGER,
  /** There it stays, whoever is called. */
  MANAGER_ON_CALL;

  /** The next one up, if there is one. */
  public Optional<Level> above() {
    return switch (this) {
      case SUPERVISOR -> Optional.of(MANAGER);
      case MANAGER -> Optional.of(MANAGER_ON_CALL);
      case MANAGER_ON_CALL -> Optional.empty();
    };
  }

  /** Whether somebody of this level may do what needs the other. */
  public boolean reaches(Level other) {
    return this == other || other.above().map(this::reaches).orElse(false);
  }
}
