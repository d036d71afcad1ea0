package io.aplomo.escalation.routing.model;

import java.time.Instant;

/**
 * Where a case is: always in exactly one of these.
 *
 * <pre>
 *   Gathered --> Waiting &lt;--> Offered --> Taken
 *                   \____________________^
 * </pre>
 */
public sealed interface Place {
  /** It waits for the next digest, or until it is at risk. */
  record Gathered(Instant until) implements Place {}

  /**
   * Nobody has it.
   *
   * @param since when it came, or came back, to its level; its place is that of its customer
   */
  record Waiting(Instant since) implements Place {}

  /** Somebody is asked to take it. */
  record Offered(Offer offer) implements Place {}

  /** Somebody has it. */
  record Taken(String personId, Instant since) implements Place {}
}
