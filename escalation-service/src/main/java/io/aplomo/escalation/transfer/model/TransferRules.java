package io.aplomo.escalation.transfer.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a customer may be transferred, and how (practice T1: the customer's time is priceless).
 *
 * @param budget transfers of one case that were carried out, at most
 * @param confirmWithin how long a receiver has to confirm
 */
public record TransferRules(String version, int budget, Duration confirmWithin) {

  /**
   * A wish to transfer a case.
   *
   * @param by subject of the token
   * @param supervises whether they may decide what agents may not
   * @param forced whether a cold transfer is meant as one
   */
  public record Wish(String by, boolean supervises, Kind kind, Receiver to, boolean forced) {}

  /**
   * Why a wish is refused; null if it is not.
   *
   * @param offered whether an offer of the case waits
   * @param carriedOut transfers of the case so far
   */
  public @Nullable Refusal refusal(Wish wish, CaseNow of, boolean offered, int carriedOut) {
    if (!of.open()) {
      return Refusal.CASE_SETTLED;
    }
    if (of.owner() == null) {
      return of.escalated() ? Refusal.CASE_ESCALATED : Refusal.NOT_ASSIGNED;
    }
    if (!wish.supervises() && !wish.by().equals(of.owner())) {
      return Refusal.NOT_OWNER;
    }
    if (wish.to() instanceof Receiver.OfPerson person && person.subject().equals(of.owner())) {
      return Refusal.ALREADY_THEIRS;
    }
    if (offered) {
      return Refusal.ALREADY_OFFERED;
    }
    if (wish.kind() == Kind.COLD && !wish.forced()) {
      return Refusal.COLD;
    }
    if (wish.kind() == Kind.COLD && !wish.supervises()) {
      return Refusal.SUPERVISOR_NEEDED;
    }
    return carriedOut >= budget ? Refusal.BUDGET_SPENT : null;
  }
}
