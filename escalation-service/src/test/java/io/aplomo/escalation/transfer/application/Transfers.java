package io.aplomo.escalation.transfer.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.application.Applications;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.ladder.application.GiveCase;
import io.aplomo.escalation.ladder.application.Ladders;
import io.aplomo.escalation.timer.Timers;
import io.aplomo.escalation.transfer.model.TransferRules;
import io.aplomo.escalation.transfer.persistence.TransferStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Puts together what a container puts together in a service. */
public final class Transfers {
  private final TransferStore store = new TransferStore();
  private final CaseStore cases = new CaseStore();
  private final TransferMetrics metrics = new TransferMetrics(new SimpleMeterRegistry());
  private final TransferPolicies policies;
  private final ApplyTransfer apply;

  public Transfers(Timers timers, PublishTransferEvents publisher, TransferRules rules) {
    policies = new TransferPolicies(rules);
    apply = new ApplyTransfer(store, cases, timers, publisher, metrics);
  }

  public OfferTransfer offer(Database database, GiveCase giveCase) {
    return new OfferTransfer(
        database,
        cases,
        store,
        apply,
        giveCase,
        Ladders.NONE,
        policies,
        Applications.repetitions(),
        metrics);
  }

  public AnswerTransfer answer(Database database, GiveCase giveCase) {
    return new AnswerTransfer(
        database, cases, store, apply, giveCase, Applications.repetitions(), metrics);
  }

  public LapseTransfers lapse() {
    return new LapseTransfers(store, cases, apply);
  }
}
