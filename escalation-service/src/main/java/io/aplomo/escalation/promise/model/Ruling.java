package io.aplomo.escalation.promise.model;

/** The answer to a command. */
public sealed interface Ruling {
  /** It moves the promise. */
  record Granted(PromiseState next, PromiseEvent event) implements Ruling {}

  /** It changes nothing. */
  record Refused(Refusal reason) implements Ruling {}
}
