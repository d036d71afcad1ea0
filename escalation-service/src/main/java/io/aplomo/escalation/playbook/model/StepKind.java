package io.aplomo.escalation.playbook.model;

import io.aplomo.escalation.cases.model.Conduct;
import java.util.Set;

/** What a step does. */
public enum StepKind {
  /** Somebody is in danger: that comes before all else. */
  PROTECT,
  /** Says which conduct is not accepted. Anger is (practice C1). */
  SET_LIMIT,
  ACKNOWLEDGE,
  APOLOGISE,
  ASK,
  EXPLAIN,
  FIX,
  /** Something small that nobody owed the customer (practice F2). */
  GESTURE,
  OFFER,
  /** A polite, firm no (practice D1). */
  DECLINE,
  HAND_OVER,
  PROMISE,
  /** Puts on file what was said and decided (practice D2). */
  DOCUMENT,
  FOLLOW_UP;

  private static final Set<Conduct> BEYOND_LIMITS = Set.of(Conduct.ABUSIVE, Conduct.THREATENING);
  private static final Set<DemandVerdict> DECLINABLE = Set.of(DemandVerdict.UNREASONABLE);

  /**
   * Whether a step of this kind may be given under a condition: a limit to nobody but who went
   * beyond it, a no to nothing but what is unreasonable.
   */
  public boolean isAllowedUnder(Condition when) {
    return switch (this) {
      case SET_LIMIT -> isWithin(when.conducts(), BEYOND_LIMITS);
      case DECLINE -> isWithin(when.demands(), DECLINABLE);
      case PROTECT,
          ACKNOWLEDGE,
          APOLOGISE,
          ASK,
          EXPLAIN,
          FIX,
          GESTURE,
          OFFER,
          HAND_OVER,
          PROMISE,
          DOCUMENT,
          FOLLOW_UP ->
          true;
    };
  }

  /** A condition that does not ask admits all values. */
  private static <T> boolean isWithin(Set<T> asked, Set<T> allowed) {
    return !asked.isEmpty() && allowed.containsAll(asked);
  }
}
