package io.aplomo.escalation.timer;

import io.aplomo.chassis.database.Faults;
import io.vertx.pgclient.PgException;
import java.util.List;

/** What follows from timers could not be done; their claim was undone. */
final class ConsequenceFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Timer> timers;
  private final Throwable fault;

  ConsequenceFailed(List<Timer> timers, Throwable fault) {
    super(fault);
    this.timers = List.copyOf(timers);
    this.fault = fault;
  }

  List<Timer> timers() {
    return timers;
  }

  /** Whether the same may succeed later without anybody changing anything. */
  boolean blamesEnvironment() {
    return Faults.isEnvironment(fault);
  }

  /** The SQLSTATE, or the class of the exception; never its message. */
  String code() {
    if (fault instanceof PgException e && e.getSqlState() != null) {
      return e.getSqlState();
    }
    return fault.getClass().getName();
  }
}
