package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only cases have. */
public enum CaseProblem implements ProblemCode {
  /**
   * {@code status} and {@code stage} are where the case stands, {@code reason} why the command does
   * not fit it.
   */
  TRANSITION_REFUSED("case.transition-refused", 409, "The case's status does not allow this"),
  /**
   * {@code steps} are missing; {@code reason} says what would be needed to resolve without them.
   */
  STEPS_MISSING("case.steps-missing", 409, "Recovery steps of the case are missing"),
  /** {@code limit} is how many seconds it may lie ahead. */
  DELIVERY_IN_FUTURE("delivery.at-in-future", 400, "The delivery lies in the future"),
  DELIVERY_BEFORE_RECEIPT(
      "delivery.at-before-receipt", 400, "The delivery lies before the complaint was received");

  private final String code;
  private final int status;
  private final String title;

  CaseProblem(String code, int status, String title) {
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
