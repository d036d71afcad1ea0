package io.aplomo.acceptance.crash;

import java.util.List;

/** What is done to a victim. Not everything can be done to everyone. */
enum Fault {
  /** A lost machine: nothing of the process is left (SIGKILL). */
  KILL("kill"),
  /**
   * A machine that swaps, a stopped virtual machine, a long collection: the process comes back and
   * knows nothing of it (SIGSTOP).
   */
  FREEZE("freeze"),
  /**
   * PostgreSQL is stopped in mode immediate, so that it recovers as from a crash, and is back at
   * once.
   */
  RESTART("restart"),
  /** Every connection of the services to PostgreSQL is broken off, twice. */
  CUT("cut"),
  /** A machine without a time server: the process sees ten minutes more or less than there are. */
  WRONG_CLOCK("wrong-clock");

  private final String title;

  Fault(String title) {
    this.title = title;
  }

  /** For people, as in "kill". */
  String title() {
    return title;
  }

  /** To whom this can be done. */
  List<Victim> victims() {
    return switch (this) {
      case KILL, FREEZE -> Victim.all();
      case RESTART, CUT -> List.of(Victim.POSTGRES);
      case WRONG_CLOCK -> List.of(Victim.INTAKE_2, Victim.ESCALATION_2);
    };
  }
}
