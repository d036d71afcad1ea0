package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.application.PublishCaseEvents.Numbered;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.CaseState;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Decision;
import io.aplomo.escalation.cases.model.Fact;
import io.aplomo.escalation.cases.model.Rules;
import io.aplomo.escalation.cases.persistence.CaseChange;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.cases.persistence.StoredCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one batch make of one case.
 *
 * @param before absent if there was no case
 * @param after open, unless all that came were messages to an unknown complaint
 */
record Outcome(
    @Nullable StoredCase before,
    CaseState after,
    List<Happening> happened,
    List<Numbered> published,
    long lastSequence) {

  /** Lets a case take its facts in, one after the other. */
  static Outcome of(
      CaseState start, @Nullable StoredCase before, List<Fact> facts, Rules rules, Instant now) {
    CaseState state = start;
    long sequence = before == null ? 0 : before.lastSequence();
    List<Happening> happened = new ArrayList<>();
    List<Numbered> published = new ArrayList<>();
    for (Fact fact : facts) {
      Decision<? extends CaseState> decision = state.on(fact, rules, now);
      state = decision.next();
      for (CaseEvent event : decision.events()) {
        Cause cause = fact.cause();
        happened.add(new Happening(state, cause, event));
        if (event instanceof CaseEvent.Published told) {
          published.add(new Numbered(state, cause, told, ++sequence));
        }
      }
    }
    return new Outcome(before, state, happened, published, sequence);
  }

  /** What is to be written of the file; nothing if there is none even now. */
  Stream<CaseChange> change() {
    return after instanceof CaseFile file
        ? Stream.of(new CaseChange(before, file, happened, lastSequence))
        : Stream.empty();
  }

  /** The case that is still to be opened, if it is. */
  Stream<CaseState.Unopened> awaited() {
    return after instanceof CaseState.Unopened unopened ? Stream.of(unopened) : Stream.empty();
  }

  boolean opens() {
    return before == null && after instanceof CaseFile;
  }
}
