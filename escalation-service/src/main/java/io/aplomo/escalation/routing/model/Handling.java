package io.aplomo.escalation.routing.model;

import io.aplomo.escalation.cases.model.Priority;

/** How a case comes to a person (product.md, T5): reports are for small things. */
public enum Handling {
  /** At once and by offer, with a short time to accept: what is critical. */
  LIVE,
  /** In its turn. */
  QUEUED,
  /** Together with others, twice a working day; each keeps its own clocks. */
  DIGEST;

  /**
   * How a case is handled.
   *
   * @param vulnerable whether anything says that the customer is; such a case is never put off
   * @param digests whether the tenant has minor cases gathered
   */
  public static Handling of(Priority priority, boolean vulnerable, boolean digests) {
    return switch (priority) {
      case P1 -> LIVE;
      case P2, P3 -> QUEUED;
      case P4 -> digests && !vulnerable ? DIGEST : QUEUED;
    };
  }
}
