package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A complaint's case, whether it is open yet or not: what it makes of a fact. */
public sealed interface CaseState permits CaseState.Unopened, CaseFile {

  /** The case's id, which follows from the complaint's. */
  UUID id();

  String tenant();

  UUID complaintId();

  /**
   * Takes a fact in. The state afterwards does not depend on the order in which the facts of
   * different services came.
   *
   * @param now the database's time
   */
  Decision<? extends CaseState> on(Fact fact, Rules rules, Instant now);

  /**
   * Nothing told of the complaint itself yet, though messages to it may have come: they are kept.
   */
  record Unopened(UUID id, String tenant, UUID complaintId) implements CaseState {
    @Override
    public Decision<? extends CaseState> on(Fact fact, Rules rules, Instant now) {
      return switch (fact) {
        case Fact.ComplaintReceived f -> CaseFile.opened(this, f, rules, now);
        case Fact.ComplaintAssessed f -> CaseFile.opened(this, f, rules, now);
        case Fact.MessageAdded f ->
            new Decision<>(this, List.of(CaseEvent.MessageAdded.of(f.message())));
      };
    }
  }
}
