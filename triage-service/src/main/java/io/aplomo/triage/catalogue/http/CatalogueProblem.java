package io.aplomo.triage.catalogue.http;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only catalogues have. */
public enum CatalogueProblem implements ProblemCode {
  /** {@code field} is the second entry with the code. */
  DUPLICATE_CODE("catalogue.duplicate-code", 400, "Two entries have the same code"),
  /** {@code allowed} is what the kind is measured in. */
  UNIT_DOES_NOT_FIT("policy.unit-does-not-fit", 400, "The unit does not fit the kind of policy");

  private final String code;
  private final int status;
  private final String title;

  CatalogueProblem(String code, int status, String title) {
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
