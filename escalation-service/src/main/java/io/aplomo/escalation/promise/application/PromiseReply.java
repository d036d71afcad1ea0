package io.aplomo.escalation.promise.application;

import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.model.PromiseState;
import io.aplomo.escalation.promise.model.Refusal;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface PromiseReply {
  /**
   * It is done.
   *
   * @param promise that was made or moved; of a telling, the one in its place
   */
  record Done(Promise promise) implements PromiseReply {}

  /** It was done before, and answered so. */
  record Repeated(Answer answer) implements PromiseReply {}

  /** The tenant has no such case, or no such promise. */
  record NotFound() implements PromiseReply {}

  /**
   * It changes nothing.
   *
   * @param state where the promise stands; null of one that was not made
   */
  record Refused(@Nullable PromiseState state, Refusal reason) implements PromiseReply {}
}
