package io.aplomo.escalation.transfer.http;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only transfers have. */
public enum TransferProblem implements ProblemCode {
  /** {@code reason} says why. */
  REFUSED("transfer.refused", 409, "The case cannot be transferred so, or the offer is over"),
  COLD("transfer.cold-refused", 409, "A cold transfer leaves the customer to begin anew"),
  /** {@code limit} is how often a case is transferred at most. */
  BUDGET_SPENT("transfer.budget-spent", 409, "The customer has been transferred too often"),
  /** {@code version} is that of the brief as it is now. */
  BRIEF_STALE("transfer.brief-stale", 409, "The case has changed since the brief was read"),
  /** {@code field} is missing, one too many, or does not go with the kind. */
  UNCLEAR_RECEIVER("transfer.unclear-receiver", 400, "A transfer goes to a person or to a team");

  private final String code;
  private final int status;
  private final String title;

  TransferProblem(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
