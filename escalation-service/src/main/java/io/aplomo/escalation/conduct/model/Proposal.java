package io.aplomo.escalation.conduct.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The step that the protocol proposes; a person takes it, or another one that is allowed.
 *
 * @param by who should take it
 * @param reason stable code, upper case with underscores; consoles translate it
 */
public record Proposal(Step step, Handling by, String reason) {
  /** Reviews are proposed as long before they are due. */
  static final Duration REVIEW_AHEAD = Duration.ofDays(7);

  /** Steps with a wording of their own. */
  public enum Step {
    WARN,
    OFFER_SUPERVISOR,
    END_CONTACT,
    RESTRICT,
    REVIEW,
    DECIDE_APPEAL,
    CONFIRM_OFFBOARDING,
    CARE
  }

  /** What should be done next, if anything: conduct is answered first, then appeals. */
  public static Optional<Proposal> of(ConductFile file, Instant now) {
    Optional<Proposal> next = ofState(file, now);
    boolean waits =
        next.isEmpty()
            || next.get().step() == Step.REVIEW
            || next.get().step() == Step.CONFIRM_OFFBOARDING;
    if (file.appeal() == null || !waits) {
      return next;
    }
    boolean offboarded = file.state() instanceof Offboarded;
    return propose(
        Step.DECIDE_APPEAL, offboarded ? Handling.MANAGER : Handling.SUPERVISOR, "APPEAL_WAITS");
  }

  private static Optional<Proposal> ofState(ConductFile file, Instant now) {
    return switch (file.state()) {
      case Clear s -> Optional.empty();
      case Resumed s -> Optional.empty();
      case Observed s ->
          switch (s.gravity()) {
            case ABUSE -> propose(Step.WARN, Handling.TRAINED_PERSON, "ABUSE_OBSERVED");
            case THREAT -> propose(Step.END_CONTACT, Handling.SUPERVISOR, "THREAT_OBSERVED");
          };
      case Warned s ->
          switch (s.gravity()) {
            case ABUSE ->
                s.goesOn()
                    ? propose(Step.OFFER_SUPERVISOR, Handling.TRAINED_PERSON, "ABUSE_AFTER_WARNING")
                    : Optional.empty();
            case THREAT -> propose(Step.END_CONTACT, Handling.SUPERVISOR, "THREAT_OBSERVED");
          };
      case SupervisorOffered s ->
          s.goesOn() || s.gravity() == Gravity.THREAT
              ? propose(Step.END_CONTACT, Handling.TRAINED_PERSON, "ABUSE_AFTER_OFFER")
              : Optional.empty();
      case ContactEnded s ->
          s.gravity() == Gravity.THREAT && !isRestrictedSince(s)
              ? propose(Step.RESTRICT, Handling.SUPERVISOR, "THREAT_OBSERVED")
              : Optional.empty();
      case Restricted s -> ofRestricted(s, now);
      case OffboardingProposed s ->
          propose(
              Step.CONFIRM_OFFBOARDING,
              Handling.MANAGER,
              s.noticed() == Gravity.THREAT ? "THREAT_OBSERVED" : "OFFBOARDING_PROPOSED");
      case Offboarded s -> review(s.reviewAt(), Handling.MANAGER, now);
      case Suspended s -> propose(Step.CARE, Handling.SUPERVISOR, "SELF_HARM_OBSERVED");
    };
  }

  /** What restricts contact already did not prevent the threat. */
  private static boolean isRestrictedSince(ContactEnded ended) {
    Restricted restriction = ended.restriction();
    return restriction != null && !restriction.since().isBefore(ended.since());
  }

  private static Optional<Proposal> ofRestricted(Restricted s, Instant now) {
    if (s.noticed() == Gravity.THREAT) {
      return propose(Step.END_CONTACT, Handling.SUPERVISOR, "THREAT_OBSERVED");
    }
    return s.noticed() == Gravity.ABUSE
        ? propose(Step.REVIEW, Handling.SUPERVISOR, "ABUSE_WHILE_RESTRICTED")
        : review(s.restriction().reviewAt(), Handling.SUPERVISOR, now);
  }

  private static Optional<Proposal> review(Instant reviewAt, Handling by, Instant now) {
    return now.isBefore(reviewAt.minus(REVIEW_AHEAD))
        ? Optional.empty()
        : propose(Step.REVIEW, by, "REVIEW_NEAR");
  }

  private static Optional<Proposal> propose(Step step, Handling by, String reason) {
    return Optional.of(new Proposal(step, by, reason));
  }
}
