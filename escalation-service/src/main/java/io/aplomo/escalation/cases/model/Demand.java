package io.aplomo.escalation.cases.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where what the customer asks for stands (practices D1 and D2): why it cannot be so is explained
 * before anything is offered or declined, and a compromise is offered before the polite no, unless
 * there is a reason why none can be. A customer may ask for something else at any time, and then it
 * begins anew.
 *
 * <pre>
 *   Stated --> Explained --> CompromiseOffered --> Declined --> Insisted
 *                  |                 +--------------------------^  ^
 *                  +---> Declined with a reason, Insisted ----------+
 * </pre>
 *
 * @param basis what {@code code} names
 * @param code the policy or article that the last move rests on
 */
public record Demand(State state, Basis basis, String code, Instant since) {

  /** What a move rests on. */
  public enum Basis {
    /** A policy of the organisation. */
    POLICY,
    /** An article of its knowledge base. */
    ARTICLE
  }

  /** How far it has come. */
  public enum State {
    /** The customer asked for it. */
    STATED,
    /** The customer knows why it cannot be so, or what is so instead. */
    EXPLAINED,
    COMPROMISE_OFFERED,
    /** A polite, firm no. */
    DECLINED,
    /** The customer goes on asking: from here on the dossier has to be complete. */
    INSISTED;

    /** Why it cannot go from here to there, for whatever reason; null if it can. */
    private @Nullable Refusal refusal(State to) {
      return switch (this) {
        case STATED ->
            switch (to) {
              case STATED -> Refusal.ALREADY_STATED;
              case EXPLAINED -> null;
              case COMPROMISE_OFFERED, DECLINED, INSISTED -> Refusal.NOT_EXPLAINED;
            };
        case EXPLAINED ->
            switch (to) {
              case EXPLAINED -> Refusal.ALREADY_EXPLAINED;
              case STATED, COMPROMISE_OFFERED, DECLINED, INSISTED -> null;
            };
        case COMPROMISE_OFFERED ->
            switch (to) {
              case EXPLAINED -> Refusal.ALREADY_EXPLAINED;
              case COMPROMISE_OFFERED -> Refusal.ALREADY_OFFERED;
              case STATED, DECLINED, INSISTED -> null;
            };
        case DECLINED ->
            switch (to) {
              case EXPLAINED, COMPROMISE_OFFERED, DECLINED -> Refusal.ALREADY_DECLINED;
              case STATED, INSISTED -> null;
            };
        case INSISTED ->
            switch (to) {
              case EXPLAINED, COMPROMISE_OFFERED, DECLINED, INSISTED -> Refusal.ALREADY_INSISTED;
              case STATED -> null;
            };
      };
    }
  }

  /**
   * Why a demand cannot go there; null if it can.
   *
   * @param from null if the customer has asked for nothing yet
   * @param reasoned whether a reason is given
   */
  static @Nullable Refusal refusal(@Nullable Demand from, State to, boolean reasoned) {
    if (from == null) {
      return to == State.STATED ? null : Refusal.NOT_STATED;
    }
    boolean offersNothing = from.state == State.EXPLAINED && to == State.DECLINED;
    return offersNothing && !reasoned ? Refusal.NOT_OFFERED : from.state.refusal(to);
  }
}
