package io.aplomo.escalation.clock.messaging;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.rule;

import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.cases.messaging.Judging;
import io.aplomo.escalation.catalogue.SlaCatalogue;
import io.aplomo.escalation.clock.application.CallAboutBreaches;
import io.aplomo.escalation.clock.application.FactsKnown;
import io.aplomo.escalation.clock.application.Horizon;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.clock.application.Keeping;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.timer.Timers;
import io.smallrye.mutiny.Uni;

/** Puts together what a container puts together in a service. */
public final class Clocks {
  /** A first response within a second, and a resolution within eight working hours. */
  public static final SlaBook BRIEF =
      book(
          1,
          policy(
              "brief",
              rule(ClockKind.FIRST_RESPONSE).seconds(1),
              rule(ClockKind.RESOLUTION).workingHours(8)));

  /** Nothing is ever on its way. */
  public static final FactsKnown ALL = (tx, now) -> Uni.createFrom().item(Horizon.clear(now));

  private Clocks() {}

  /** Of tenants that promise nothing. */
  public static KeepClocks none(Outbox outbox) {
    return keeping(outbox, new Timers(), ALL, book(1));
  }

  public static KeepClocks keeping(
      Outbox outbox, Timers timers, FactsKnown known, SlaBook... books) {
    return Keeping.clocks(
        timers, new ClockEventPublisher(outbox), known, Judging.breaches(outbox), books);
  }

  /** As above, and calls people about breaches. */
  public static KeepClocks calling(
      Outbox outbox, Timers timers, FactsKnown known, CallAboutBreaches calls, SlaBook... books) {
    return Keeping.clocks(
        timers,
        new ClockEventPublisher(outbox),
        known,
        Judging.breaches(outbox),
        calls,
        Keeping.same(books));
  }

  /** Of tenants that keep their own documents; nothing is ever on its way. */
  public static KeepClocks keeping(Outbox outbox, Timers timers, SlaCatalogue books) {
    return Keeping.clocks(
        timers, new ClockEventPublisher(outbox), ALL, Judging.breaches(outbox), books);
  }
}
