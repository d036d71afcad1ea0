package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.escalation.conduct.model.ConductState;
import io.aplomo.escalation.conduct.model.Ruling;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import java.time.Instant;

/** What came of a person's request. */
public sealed interface ConductReply {
  /**
   * It is done.
   *
   * @param row the customer's conduct from now on
   * @param now the database's time
   */
  record Done(StoredConduct row, Instant now) implements ConductReply {}

  /** It was done before, and answered so. */
  record Repeated(Answer answer) implements ConductReply {}

  /** The tenant has no such case. */
  record NotFound() implements ConductReply {}

  /** The complaint itself has not come yet, so nobody knows whose it is. */
  record CustomerUnknown() implements ConductReply {}

  /** Nothing changed: somebody else took a step, and the version is {@code version} now. */
  record Stale(long version) implements ConductReply {}

  /** Nothing changed: the state does not allow it. */
  record Refused(ConductState state, Ruling.Refused why) implements ConductReply {}
}
