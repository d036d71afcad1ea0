package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.clock.model.Clock.Cause;
import io.aplomo.escalation.sla.model.ClockRestart;
import io.aplomo.escalation.sla.model.ClockRule;
import io.aplomo.escalation.sla.model.ClockStart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of a case its clocks begin with, as far as it has happened. */
final class Beginnings {
  private final Instant receivedAt;
  private @Nullable Instant deliveredAt;
  private @Nullable Instant completedAt;
  private @Nullable Instant reviewFrom;
  private boolean reviewed;

  Beginnings(Instant receivedAt) {
    this.receivedAt = receivedAt;
  }

  /** The customer has the confirmation of receipt; answers whether it is the first. */
  boolean delivered(Instant at) {
    boolean first = deliveredAt == null;
    if (first) {
      deliveredAt = at;
    }
    return first;
  }

  boolean isDelivered() {
    return deliveredAt != null;
  }

  /** The complaint lacks nothing any more. */
  void completed(Instant at) {
    completedAt = at;
  }

  /** What was settled is taken up again; answers whether for the first time. */
  boolean takenUp(Instant at) {
    boolean first = reviewFrom == null;
    if (first) {
      reviewFrom = at;
    }
    return first;
  }

  /** An answer was given: to the review, if there was one. */
  void resolved() {
    reviewed = reviewFrom != null;
  }

  /** Whether the customer has ever asked for a review. */
  boolean isReview() {
    return reviewFrom != null;
  }

  /** Whether a review was asked for and has not been answered yet. */
  boolean isReviewOwed() {
    return reviewFrom != null && !reviewed;
  }

  /** From when a rule counts that comes to apply now. */
  Beginning of(ClockRule rule) {
    Beginning beginning = new Beginning(receivedAt, Cause.RECEIVED);
    if (rule.startedBy() == ClockStart.REVIEW) {
      beginning = beginning.orLater(reviewFrom, Cause.REOPENED);
    }
    if (rule.restartedBy().contains(ClockRestart.ACKNOWLEDGEMENT)) {
      beginning = beginning.orLater(deliveredAt, Cause.ACKNOWLEDGED);
    }
    if (rule.restartedBy().contains(ClockRestart.COMPLETION)) {
      beginning = beginning.orLater(completedAt, Cause.CONTINUED);
    }
    return beginning;
  }
}
