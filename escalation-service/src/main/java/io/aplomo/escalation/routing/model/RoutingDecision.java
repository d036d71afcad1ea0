package io.aplomo.escalation.routing.model;

import java.time.Instant;
import java.util.UUID;

/** What was decided about a case; whoever asked makes it true. */
public sealed interface RoutingDecision {
  /** The case. */
  UUID caseId();

  /** When it was decided. */
  Instant at();

  /** Somebody is asked to take it. */
  record Offered(Offer offer) implements RoutingDecision {
    @Override
    public UUID caseId() {
      return offer.caseId();
    }

    @Override
    public Instant at() {
      return offer.offeredAt();
    }
  }

  /** An offer came to nothing, and the case is in its old place again. */
  record Returned(Offer offer, Instant at, Returned.Why why) implements RoutingDecision {
    @Override
    public UUID caseId() {
      return offer.caseId();
    }

    /** Why an offer came to nothing. */
    public enum Why {
      /** The person said no; the case is not offered to them again at this level. */
      REFUSED,
      /** Nobody answered in time; the person is not asked again at once. */
      LAPSED,
      /** The person went before they answered. */
      PERSON_LEFT
    }
  }

  /** From now on it waits for somebody above. */
  record Climbed(UUID caseId, Instant at, Level to, Climbed.Why why) implements RoutingDecision {
    /** Why a case climbs. */
    public enum Why {
      /** For too long nobody at work was able to take it. */
      NO_ELIGIBLE_PERSON,
      /** Too many offers of it were left unanswered. */
      NOT_ACCEPTED
    }
  }

  /**
   * Nobody was there on any level: the customer is written to, with a date on which they are called
   * back, and the case goes on waiting where it began. Told as {@code case.no-eligible-handler}.
   */
  record AnsweredInWriting(UUID caseId, Instant at, Instant callBackBy)
      implements RoutingDecision {}
}
