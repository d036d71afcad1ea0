package io.aplomo.escalation.conduct.model;

import java.time.Instant;

/** What may become of the handling of a customer's conduct. */
public sealed interface Command {

  /** A step that a person takes. */
  sealed interface Step extends Command {
    Act act();

    /** Whether it burdens the customer: then one who is vulnerable is owed a reason more. */
    boolean burdens();
  }

  /** Somebody noticed something. */
  record Observe(Observation observation) implements Command {}

  /**
   * An assessment was corrected: what rested on it does not count any more.
   *
   * @param withdrawn how many observations that are
   * @param remains of the ladder, with what the assessment says now
   */
  record Withdraw(int withdrawn, Remains remains) implements Command {}

  /** What a corrected assessment says, now that what it said before is withdrawn. */
  record Instead(Observation observation) implements Command {}

  /** The time that was set for a state may be over. */
  record TimeUp() implements Command {}

  /** Warn politely. */
  record Warn(Act act) implements Burden {}

  /** Offer a supervisor. */
  record OfferSupervisor(Act act) implements Burden {}

  /** End the contact; new messages wait until the customer has cooled off. */
  record EndContact(Act act) implements Burden {}

  /** Go on as with anybody. */
  record Resume(Act act) implements Relief {}

  /** Restrict how the customer can be in contact. */
  record Restrict(Act act, Restriction restriction) implements Burden {}

  /** Lift a restriction, or the end of the relation. */
  record Lift(Act act) implements Relief {}

  /** Look at it again, and go on with it until the next review. */
  record Renew(Act act, Instant reviewAt) implements Burden {}

  /** Take down that the customer does not accept the last step. */
  record Appeal(Act act) implements Relief {}

  /** Decide about that. */
  record DecideAppeal(Act act, Outcome outcome) implements Relief {}

  /** Propose to end the relation. */
  record ProposeOffboarding(Act act) implements Burden {}

  /** End it, as the second of two people. */
  record ConfirmOffboarding(Act act, Instant reviewAt) implements Burden {}

  /** What comes of an appeal. */
  enum Outcome {
    /** The step is undone. */
    UPHELD,
    /** The step stands. */
    DISMISSED
  }

  /** A step against the customer. */
  sealed interface Burden extends Step {
    @Override
    default boolean burdens() {
      return true;
    }
  }

  /** A step for the customer. */
  sealed interface Relief extends Step {
    @Override
    default boolean burdens() {
      return false;
    }
  }
}
