package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.idempotency.StoredAnswer;
import io.aplomo.intake.complaint.model.AddedMessage;
import io.aplomo.intake.complaint.model.Refusal;

/** What came of a message; it is durable before anybody is told. */
public sealed interface Addition {
  /** Stored. */
  record Added(AddedMessage message) implements Addition {}

  /** The tenant has no such complaint. */
  record NoComplaint() implements Addition {}

  /** A request was answered under the same key before; whether it was this one is to be checked. */
  record Answered(StoredAnswer answer) implements Addition {}

  /** Not let in. */
  record Refused(Refusal reason) implements Addition {}
}
