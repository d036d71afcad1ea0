package io.aplomo.escalation.playbook.document;

import io.aplomo.chassis.problem.ProblemCode;

/** The codes that only playbooks have. */
public enum PlaybookProblem implements ProblemCode {
  /** {@code field} is the second entry with the code, or what an entry says twice. */
  DUPLICATE_CODE("playbook.duplicate-code", 400, "An entry or a step is named twice"),
  /** {@code field} is the kind of a step whose entry is for situations in which it is wrong. */
  KIND_DOES_NOT_FIT(
      "playbook.kind-does-not-fit", 400, "The entry is for situations in which that is wrong"),
  /** {@code field} are the entries. */
  NOT_ALWAYS_ANSWERED(
      "playbook.not-always-answered", 400, "There are situations in which there is no step"),
  /** {@code field} keeps the standard playbook from some cases. */
  STANDARD_IS_FOR_ALL(
      "playbook.standard-is-for-all", 400, "The standard playbook is for all cases"),
  /** {@code limit} is how many playbooks a tenant can have. */
  FULL("playbook.full", 409, "There is no room for another playbook");

  private final String code;
  private final int status;
  private final String title;

  PlaybookProblem(String code, int status, String title) {
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
