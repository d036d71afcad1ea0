package io.aplomo.escalation.ladder.http;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only escalations have. */
public enum EscalationProblem implements ProblemCode {
  /**
   * {@code state} and {@code level} are where the escalation stands, if there is one, {@code
   * reason} why this does not fit it.
   */
  REFUSED("escalation.refused", 409, "Where the escalation stands does not allow this");

  private final String code;
  private final int status;
  private final String title;

  EscalationProblem(String code, int status, String title) {
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
