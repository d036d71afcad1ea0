package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.idempotency.StoredAnswer;
import io.aplomo.intake.complaint.model.Receipt;
import io.aplomo.intake.complaint.model.Refusal;
import java.util.UUID;

/** What came of a complaint that was handed in; it is durable before anybody is told. */
public sealed interface Acceptance {
  /** Stored now. */
  record Accepted(Receipt receipt) implements Acceptance {}

  /** The same text was stored under the same external id before; this is what was answered then. */
  record Known(Receipt receipt) implements Acceptance {}

  /** Another text is stored under that external id. */
  record Conflicting(UUID storedId) implements Acceptance {}

  /** Not let in. */
  record Refused(Refusal reason) implements Acceptance {}

  /** A request was answered under the same key before; whether it was this one is to be checked. */
  record Answered(StoredAnswer answer) implements Acceptance {}

  /** A request with the same key is being worked on. */
  record InFlight() implements Acceptance {}
}
