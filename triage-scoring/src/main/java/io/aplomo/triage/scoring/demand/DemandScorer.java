package io.aplomo.triage.scoring.demand;

import io.aplomo.contracts.triage.Demand;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Offer;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.triage.scoring.conversation.Policy;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.cue.Signals;
import java.util.ArrayList;
import java.util.List;

/** Whether something is asked for, and whether the policies leave room for it. */
public final class DemandScorer {
  private static final List<Signal> ASKS_FOR_SOMETHING =
      List.of(
          Signal.REQUEST,
          Signal.WANTS_REFUND,
          Signal.WANTS_PAYMENT,
          Signal.WANTS_COMPENSATION,
          Signal.WANTS_CORRECTION,
          Signal.WANTS_CANCELLATION,
          Signal.WANTS_DISCOUNT,
          Signal.WANTS_REPLACEMENT_OR_REPAIR,
          Signal.WANTS_APOLOGY,
          Signal.WANTS_DISCIPLINE,
          Signal.WANTS_EVERYTHING_FREE,
          Signal.WANTS_AT_ONCE,
          Signal.EXCESSIVE_REQUEST,
          Signal.MODEST_REQUEST);

  private static final List<Signal> WANTS_MONEY =
      List.of(
          Signal.WANTS_REFUND,
          Signal.WANTS_PAYMENT,
          Signal.WANTS_COMPENSATION,
          Signal.WANTS_CORRECTION,
          Signal.WANTS_REPLACEMENT_OR_REPAIR,
          Signal.WANTS_EVERYTHING_FREE);

  private static final Offer EXPLANATION = new Offer("EXPLAIN_POLICY", null, null, null);

  /** Scores the demand of the conversation, given whose fault the matter is. */
  public Demand score(Reading reading, Fault fault) {
    Signals signals = reading.signals();
    List<Reason> asked = asked(signals);
    boolean declined = signals.has(Signal.NO_REQUEST) && asked.size() <= 1;
    if (asked.isEmpty() || declined) {
      return new Demand(Demand.Verdict.NONE, List.of(), List.of(), List.of());
    }
    List<Violation> violations = violations(reading);
    if (!violations.isEmpty()) {
      return unreasonable(violations);
    }
    List<Hit> excess = excess(signals, fault);
    if (!excess.isEmpty()) {
      String code = excess.getFirst().signal().name();
      return new Demand(
          Demand.Verdict.UNREASONABLE,
          List.of(),
          List.of(EXPLANATION),
          List.of(Reasons.of(code, 1, excess)));
    }
    return new Demand(Demand.Verdict.REASONABLE, List.of(), List.of(), asked);
  }

  private static List<Reason> asked(Signals signals) {
    List<Reason> asked = new ArrayList<>();
    for (Signal signal : ASKS_FOR_SOMETHING) {
      List<Hit> hits = signals.own(signal);
      if (!hits.isEmpty()) {
        asked.add(Reasons.of(signal.name(), 1, hits));
      }
    }
    return asked;
  }

  private static List<Violation> violations(Reading reading) {
    Wish wish = Wish.of(reading);
    List<Violation> violations = new ArrayList<>();
    for (Policy policy : reading.conversation().policies()) {
      Violation violation = Violation.of(policy, wish);
      if (violation != null) {
        violations.add(violation);
      }
    }
    return violations;
  }

  private static Demand unreasonable(List<Violation> violations) {
    List<Offer> offers = new ArrayList<>();
    violations.forEach(violation -> offers.addAll(violation.offers()));
    offers.add(EXPLANATION);
    return new Demand(
        Demand.Verdict.UNREASONABLE,
        violations.stream().map(violation -> violation.policy().code()).toList(),
        offers,
        violations.stream().map(Violation::reason).toList());
  }

  /**
   * What is too much without any policy: the absurd, and money for what is not the company's doing.
   */
  private static List<Hit> excess(Signals signals, Fault fault) {
    List<Hit> excessive = signals.own(Signal.EXCESSIVE_REQUEST);
    if (!excessive.isEmpty()) {
      return excessive;
    }
    boolean anothersFault =
        fault.verdict() == Fault.Verdict.CUSTOMER || fault.verdict() == Fault.Verdict.THIRD_PARTY;
    boolean wantsMoney = WANTS_MONEY.stream().anyMatch(signals::has);
    boolean insists = signals.has(Signal.INSISTENCE) && !signals.has(Signal.MODEST_REQUEST);
    return anothersFault && wantsMoney && insists ? signals.own(Signal.INSISTENCE) : List.of();
  }
}
