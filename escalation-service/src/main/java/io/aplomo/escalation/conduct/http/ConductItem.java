package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.paging.Page;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.conduct.model.Appeal;
import io.aplomo.escalation.conduct.model.Clear;
import io.aplomo.escalation.conduct.model.ConductFile;
import io.aplomo.escalation.conduct.model.ConductState;
import io.aplomo.escalation.conduct.model.ContactEnded;
import io.aplomo.escalation.conduct.model.Handling;
import io.aplomo.escalation.conduct.model.Observed;
import io.aplomo.escalation.conduct.model.Offboarded;
import io.aplomo.escalation.conduct.model.OffboardingProposed;
import io.aplomo.escalation.conduct.model.Proposal;
import io.aplomo.escalation.conduct.model.Restricted;
import io.aplomo.escalation.conduct.model.Restriction;
import io.aplomo.escalation.conduct.model.Resumed;
import io.aplomo.escalation.conduct.model.SupervisorOffered;
import io.aplomo.escalation.conduct.model.Suspended;
import io.aplomo.escalation.conduct.model.Warned;
import io.aplomo.escalation.conduct.persistence.ConductJson;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's conduct is being handled.
 *
 * @param state CLEAR, OBSERVED, WARNED, SUPERVISOR_OFFERED, CONTACT_ENDED, RESUMED, RESTRICTED,
 *     OFFBOARDING_PROPOSED, OFFBOARDED or SUSPENDED
 * @param since absent of a customer of whom nothing was ever noticed
 * @param until when the state ends by itself; absent if it does not
 * @param handledBy who should be in contact with the customer, or decide about them
 * @param vulnerable whether each step against them needs an {@code adjustmentReason}
 * @param inCoolOff whether their cases wait, unless somebody is in danger
 * @param restriction how they can be in contact; absent if in any way
 * @param reviewAt of OFFBOARDED: when it is to be looked at again
 * @param appealedAt since when an appeal waits for a decision; absent if none does
 * @param proposal what should be done next; absent if nothing should
 * @param policyVersion of the figures that hold
 * @param version what {@code If-Match} has to say, in quotes
 * @param history the newest first; absent in the answer to a step
 */
@Schema(name = "Conduct")
record ConductItem(
    String customerRef,
    String state,
    @Nullable Instant since,
    @Nullable Instant until,
    Handling handledBy,
    boolean vulnerable,
    boolean inCoolOff,
    @Nullable RestrictionItem restriction,
    @Nullable Instant reviewAt,
    @Nullable Instant appealedAt,
    @Nullable ProposalItem proposal,
    String policyVersion,
    long version,
    @Nullable Page<ConductEntryItem> history) {

  /** Without who the customer is, so that no log line can carry it. */
  @Override
  public String toString() {
    return "ConductItem[" + state + ", " + version + "]";
  }

  /** As the request for a restriction has it. */
  @Schema(name = "ContactRestriction")
  record RestrictionItem(
      Set<Restriction.Kind> kinds,
      List<Channel> channels,
      RestrictRequest.@Nullable HoursItem hours,
      @Nullable String contact,
      Instant reviewAt) {
    static RestrictionItem of(Restriction restriction) {
      Restriction.Hours hours = restriction.hours();
      return new RestrictionItem(
          restriction.kinds(),
          restriction.channels(),
          hours == null ? null : RestrictRequest.HoursItem.of(hours),
          restriction.contact(),
          restriction.reviewAt());
    }
  }

  /**
   * What should be done next; a person does it.
   *
   * @param by who should
   * @param reason stable code
   * @param wording what to say
   */
  @Schema(name = "ConductProposal")
  record ProposalItem(
      Proposal.Step step,
      Handling by,
      String reason,
      ConductWording.Wording wording,
      String wordingVersion) {}

  static ConductItem unnoticed(String customerRef, String policyVersion) {
    return new ConductItem(
        customerRef,
        "CLEAR",
        null,
        null,
        Handling.ANYBODY,
        false,
        false,
        null,
        null,
        null,
        null,
        policyVersion,
        0,
        new Page<>(List.of(), null));
  }

  static ConductItem of(
      String customerRef,
      ConductFile file,
      long version,
      Instant now,
      String policyVersion,
      ConductWording wording,
      @Nullable Page<ConductEntryItem> history) {
    ConductState state = file.state();
    Appeal appeal = file.appeal();
    Restriction restriction = restriction(state);
    return new ConductItem(
        customerRef,
        ConductJson.name(state),
        state.since(),
        state.until(),
        file.handledBy(),
        file.vulnerable(),
        !file.mayRoute(false, now),
        restriction == null ? null : RestrictionItem.of(restriction),
        state instanceof Offboarded offboarded ? offboarded.reviewAt() : null,
        appeal == null ? null : appeal.at(),
        Proposal.of(file, now)
            .map(p ->
                new ProposalItem(
                    p.step(), p.by(), p.reason(), wording.of(p.step()), wording.version()))
            .orElse(null),
        policyVersion,
        version,
        history);
  }

  private static @Nullable Restriction restriction(ConductState state) {
    return switch (state) {
      case Clear s -> null;
      case Observed s -> null;
      case Warned s -> null;
      case SupervisorOffered s -> null;
      case ContactEnded s -> s.restriction() == null ? null : s.restriction().restriction();
      case Resumed s -> null;
      case Restricted s -> s.restriction();
      case OffboardingProposed s -> s.restriction();
      case Offboarded s -> null;
      case Suspended s -> null;
    };
  }
}
