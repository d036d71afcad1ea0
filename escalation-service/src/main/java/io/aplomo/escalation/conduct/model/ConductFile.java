package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one customer's conduct, as far as decisions look at it.
 *
 * @param appeal that waits for a decision, if one does
 * @param vulnerable whether a case of theirs says that they need special care
 * @param ladderSince when the ladder was last entered; null if it never was
 */
public record ConductFile(
    ConductState state,
    @Nullable Appeal appeal,
    boolean vulnerable,
    @Nullable Instant ladderSince) {

  /** Of a customer of whom nothing was ever noticed. */
  public static ConductFile fresh(Instant now) {
    return new ConductFile(new Clear(now), null, false, null);
  }

  /** The same, of somebody who is also known to be vulnerable if {@code told} says so. */
  public ConductFile knowing(boolean told) {
    return new ConductFile(state, appeal, vulnerable || told, ladderSince);
  }

  /**
   * Answers a command.
   *
   * @param now the database's time
   */
  public Ruling on(Command command, Instant now, ConductPolicy policy, History history) {
    Ruling ruling = state.on(command, new Situation(now, policy, history, appeal));
    return ruling instanceof Ruling.Granted && lacksReason(command)
        ? new Ruling.Refused(Refusal.ADJUSTMENT_REASON_NEEDED)
        : ruling;
  }

  private boolean lacksReason(Command command) {
    return vulnerable
        && command instanceof Command.Step step
        && step.burdens()
        && !step.act().adjustmentExplained();
  }

  /** The file after a command was granted. */
  public ConductFile after(Ruling.Granted granted, Instant now) {
    ConductState next = granted.next();
    return new ConductFile(
        next,
        appealAfter(granted.event(), next, now),
        vulnerable,
        isUnburdened(state) && !isUnburdened(next) ? now : ladderSince);
  }

  private static boolean isUnburdened(ConductState state) {
    return state instanceof Clear || state instanceof Resumed;
  }

  /**
   * An appeal waits until somebody decides it, also where the step is over; it has no object any
   * more if the step is withdrawn.
   */
  private @Nullable Appeal appealAfter(ConductEvent event, ConductState next, Instant now) {
    return switch (event) {
      case ConductEvent.Appealed e -> new Appeal(now, state.takers(), state.since(), ladderSince);
      case ConductEvent.AppealDecided e -> null;
      case ConductEvent.Withdrawn e ->
          next instanceof Clear || (!state.takers().isEmpty() && next.takers().isEmpty())
              ? null
              : appeal;
      case ConductEvent.Observed e -> appeal;
      case ConductEvent.Suspended e -> appeal;
      case ConductEvent.Warned e -> appeal;
      case ConductEvent.SupervisorOffered e -> appeal;
      case ConductEvent.ContactEnded e -> appeal;
      case ConductEvent.Resumed e -> appeal;
      case ConductEvent.Restricted e -> appeal;
      case ConductEvent.RestrictionRenewed e -> appeal;
      case ConductEvent.RestrictionLifted e -> appeal;
      case ConductEvent.OffboardingProposed e -> appeal;
      case ConductEvent.Offboarded e -> appeal;
    };
  }

  /**
   * When something that is decided now happens: another instance may have entered the ladder while
   * this one waited for it, and nothing of a ladder happens before it.
   */
  public Instant notBefore(Instant now) {
    Instant entered = ladderSince;
    Instant latest = entered == null || state.since().isAfter(entered) ? state.since() : entered;
    return now.isBefore(latest) ? latest : now;
  }

  /** Who should be in contact with the customer, or decide. */
  public Handling handledBy() {
    return switch (state) {
      case Clear s -> Handling.ANYBODY;
      case Resumed s -> Handling.ANYBODY;
      case Observed s -> handledBy(s.gravity(), false);
      case Warned s -> handledBy(s.gravity(), s.goesOn());
      case SupervisorOffered s -> Handling.SUPERVISOR;
      case ContactEnded s -> Handling.SUPERVISOR;
      case Restricted s -> Handling.SUPERVISOR;
      case OffboardingProposed s -> Handling.MANAGER;
      case Offboarded s -> Handling.MANAGER;
      case Suspended s -> Handling.SUPERVISOR;
    };
  }

  private static Handling handledBy(Gravity gravity, boolean goesOn) {
    return gravity == Gravity.THREAT || goesOn ? Handling.SUPERVISOR : Handling.TRAINED_PERSON;
  }

  /**
   * Whether a case of this customer may be given to somebody: not while they cool off, unless
   * somebody is in danger.
   *
   * @param safety whether a danger to somebody's health or life is told of
   */
  public boolean mayRoute(boolean safety, Instant now) {
    return safety || !(state instanceof ContactEnded ended && now.isBefore(ended.until()));
  }
}
