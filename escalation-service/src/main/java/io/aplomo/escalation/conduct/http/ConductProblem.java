package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only the conduct protocol has. */
public enum ConductProblem implements ProblemCode {
  /**
   * {@code state} is where the protocol stands, {@code reason} why the step does not fit it; for a
   * rule of the policy {@code rule} is its name, {@code needed} and {@code found} its figures.
   */
  STEP_REFUSED("conduct.step-refused", 409, "The protocol does not allow this step now"),
  CUSTOMER_UNKNOWN("conduct.customer-unknown", 409, "It is not known yet whose case this is"),
  /** {@code field} belongs to a kind that is not named, or lacks where its kind is named. */
  RESTRICTION_INCOMPLETE(
      "conduct.restriction-incomplete", 400, "Kinds and details of the restriction do not match");

  private final String code;
  private final int status;
  private final String title;

  ConductProblem(String code, int status, String title) {
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
