package io.aplomo.escalation.promise.http;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only promises have. */
public enum PromiseProblem implements ProblemCode {
  /**
   * {@code reason} says why; {@code state} is where the promise stands, and absent of one that was
   * not made.
   */
  REFUSED("promise.refused", 409, "This cannot be promised, or not any more");

  private final String code;
  private final int status;
  private final String title;

  PromiseProblem(String code, int status, String title) {
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
