package io.aplomo.escalation.ladder.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.clock.application.CallAboutBreaches;
import io.aplomo.escalation.clock.application.FactsKnown;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.clock.persistence.ClockStore;
import io.aplomo.escalation.ladder.persistence.BreachCallStore;
import io.aplomo.escalation.ladder.persistence.CandidateStore;
import io.aplomo.escalation.ladder.persistence.EscalationStore;
import io.aplomo.escalation.repetition.Repetitions;
import io.aplomo.escalation.timer.Timers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;

/** Puts together what a container puts together in a service. */
public final class Ladders {
  /** Where nobody is ever called. */
  public static final Ladder NONE = (tx, now, notices) -> Uni.createFrom().voidItem();

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final EscalationStore store = new EscalationStore();
  private final FindEscalated find;
  private final ApplyEscalations apply;
  private final Timers timers;
  private final CallAfterBreach calls;

  public Ladders(
      Timers timers,
      PublishEscalationEvents publisher,
      FactsKnown known,
      LadderPolicies.Policy policy) {
    this.timers = timers;
    LadderPolicies policies = new LadderPolicies(policy);
    CaseStore cases = new CaseStore();
    find = new FindEscalated(cases, store, new CandidateStore(), policies);
    apply = new ApplyEscalations(store, cases, timers, publisher, new LadderMetrics(registry));
    calls =
        new CallAfterBreach(ladder(), new BreachCallStore(), new ClockStore(), this.timers, known);
  }

  public Ladder ladder() {
    return new KeepLadder(find, apply);
  }

  public CallAboutBreaches calls() {
    return calls;
  }

  /** What people's moves mean for the ladder. */
  public FollowCase follow(KeepClocks clocks) {
    return new FollowCase(ladder(), find, apply, new SupervisorCame(clocks));
  }

  /** What follows from moves where nobody hears of it. */
  public static FollowCase unheard(KeepClocks clocks) {
    return new Ladders(
            new Timers(),
            (tx, events) -> Uni.createFrom().voidItem(),
            (tx, now) -> Uni.createFrom().nothing(),
            new LadderPolicies.Policy("none", Map.of(), Duration.ZERO))
        .follow(clocks);
  }

  /** What people answer. */
  public AnswerEscalation answer(
      Database database, GiveCase giveCase, KeepClocks clocks, Repetitions repetitions) {
    return new AnswerEscalation(
        database,
        new CaseStore(),
        find,
        apply,
        giveCase,
        new SupervisorCame(clocks),
        repetitions,
        new LadderMetrics(registry));
  }

  public PassLadderTime passTime() {
    return new PassLadderTime(find, apply, calls);
  }

  /** As often as nobody accepted at all. */
  public double unanswered() {
    return registry.get("aplomo.escalations.unanswered").counter().count();
  }
}
