package io.aplomo.escalation.promise.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.application.Applications;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.aplomo.escalation.promise.persistence.PromiseStore;
import io.aplomo.escalation.timer.Timers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Puts together what a container puts together in a service. */
public final class Promises {
  private final Database database;
  private final Timers timers;
  private final PromiseStore store = new PromiseStore();
  private final ApplyPromise apply;

  public Promises(Database database, Timers timers, PublishPromiseEvents publisher) {
    this.database = database;
    this.timers = timers;
    apply = new ApplyPromise(store, new CaseStore(), timers, publisher, new SimpleMeterRegistry());
  }

  public MakePromise make() {
    return new MakePromise(
        database, new CaseStore(), new StaffStore(), store, apply, Applications.repetitions());
  }

  public MovePromise move() {
    return new MovePromise(database, new CaseStore(), store, apply, Applications.repetitions());
  }

  public PassPromises pass() {
    return new PassPromises(store, apply);
  }

  /** Sets timers again that have been missing for as long. */
  public int restore(Duration late) {
    return new PromiseSweep(database, new CaseStore(), store, timers).restore(late);
  }
}
