package io.aplomo.triage.scoring.demand;

import io.aplomo.contracts.triage.Offer;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.triage.scoring.conversation.Policy;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A demand beyond a policy.
 *
 * @param policy that it is beyond
 * @param offers what that policy still allows
 * @param reason why it is beyond
 */
record Violation(Policy policy, List<Offer> offers, Reason reason) {
  /**
   * Service tiers within so many days are a promise of speed; asking for speed is asking for it.
   */
  private static final double FAST_TIER_DAYS = 2;

  /** The violation of {@code policy}, or null if the wish is within it. */
  static @Nullable Violation of(Policy policy, Wish wish) {
    return switch (policy.kind()) {
      case REFUND_WINDOW -> lateRefund(policy, wish);
      case MAX_DISCOUNT -> excessiveDiscount(policy, wish);
      case SERVICE_TIER -> fasterThanTier(policy, wish);
      case COMPENSATION_LIMIT -> excessiveCompensation(policy, wish);
    };
  }

  private static @Nullable Violation lateRefund(Policy policy, Wish wish) {
    OptionalLong days = wish.facts().daysSincePurchase();
    List<Hit> refund = wish.words(Signal.WANTS_REFUND);
    boolean late = days.isPresent() && days.getAsLong() > limit(policy);
    if (refund.isEmpty() || !late || wish.wants(Signal.MODEST_REQUEST)) {
      return null;
    }
    return new Violation(policy, List.of(), Reasons.of("REFUND_WINDOW_PASSED", 1, refund));
  }

  private static @Nullable Violation excessiveDiscount(Policy policy, Wish wish) {
    boolean free = wish.wants(Signal.WANTS_EVERYTHING_FREE);
    if (!free && wish.percent() <= limit(policy)) {
      return null;
    }
    List<Hit> words = wish.words(free ? Signal.WANTS_EVERYTHING_FREE : Signal.WANTS_DISCOUNT);
    return new Violation(
        policy,
        List.of(new Offer("DISCOUNT_UP_TO", policy.code(), policy.value(), policy.unit())),
        Reasons.of("DISCOUNT_OVER_LIMIT", 1, words));
  }

  private static @Nullable Violation fasterThanTier(Policy policy, Wish wish) {
    List<Hit> words = wish.words(Signal.WANTS_AT_ONCE);
    boolean promised = limit(policy) <= FAST_TIER_DAYS || wish.wants(Signal.ACKNOWLEDGES_RULE);
    if (words.isEmpty() || promised) {
      return null;
    }
    return new Violation(
        policy,
        List.of(new Offer("SERVICE_WITHIN", policy.code(), policy.value(), policy.unit())),
        Reasons.of("FASTER_THAN_SERVICE_TIER", 1, words));
  }

  private static @Nullable Violation excessiveCompensation(Policy policy, Wish wish) {
    for (Signal signal :
        List.of(Signal.EXCESSIVE_REQUEST, Signal.WANTS_DISCIPLINE, Signal.WANTS_EVERYTHING_FREE)) {
      // To have staff looked into is one thing; here a policy says that money is the remedy.
      if (wish.wants(signal)) {
        return overLimit(policy, wish.words(signal));
      }
    }
    return wish.money() > limit(policy) ? overLimit(policy, List.of()) : null;
  }

  private static Violation overLimit(Policy policy, List<Hit> words) {
    return new Violation(
        policy,
        List.of(new Offer("COMPENSATION_UP_TO", policy.code(), policy.value(), policy.unit())),
        Reasons.of("COMPENSATION_OVER_LIMIT", 1, words));
  }

  private static double limit(Policy policy) {
    return policy.value().doubleValue();
  }
}
