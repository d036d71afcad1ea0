package io.aplomo.triage.assessment.http;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only assessments have. */
public enum AssessmentProblem implements ProblemCode {
  /** {@code assessmentNo} is the number of the assessment that holds. */
  SUPERSEDED("assessment.superseded", 409, "Another assessment holds by now");

  private final String code;
  private final int status;
  private final String title;

  AssessmentProblem(String code, int status, String title) {
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
