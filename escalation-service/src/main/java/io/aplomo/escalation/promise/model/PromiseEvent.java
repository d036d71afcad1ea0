package io.aplomo.escalation.promise.model;

import java.time.Instant;
import java.util.UUID;

/** What happened to a promise: each is published. */
public sealed interface PromiseEvent {
  /** The customer was told it. */
  record Made(String by) implements PromiseEvent {}

  /** It comes near: the customer can still be told before it breaks. */
  record Warned() implements PromiseEvent {}

  /** Its time passed. */
  record Broken() implements PromiseEvent {}

  /** It was kept; {@code late} if its time had passed. */
  record Kept(String by, boolean late) implements PromiseEvent {}

  /** The customer was told another time, before it broke. */
  record Replaced(String by, UUID next, Instant newDue) implements PromiseEvent {}

  /** It holds no longer. */
  record Withdrawn(String by, String reasonCode) implements PromiseEvent {}
}
