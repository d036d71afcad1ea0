package io.aplomo.escalation.routing.http;

import io.aplomo.chassis.problem.ProblemCode;
import io.aplomo.escalation.routing.model.RoutingAnswer;

/** The codes that only routing has. */
public enum RoutingProblem implements ProblemCode {
  UNKNOWN_PERSON("routing.unknown-person", 409, "The caller is not among the people of the tenant"),
  NOT_AT_WORK("routing.not-at-work", 409, "The caller is off shift, in a break or away"),
  AT_CAPACITY("routing.at-capacity", 409, "The caller has as many cases in hand as they may have");

  private final String code;
  private final int status;
  private final String title;

  RoutingProblem(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  /** The code for a refusal of whoever asks for a case. */
  static RoutingProblem of(RoutingAnswer.Reason reason) {
    return switch (reason) {
      case UNKNOWN_PERSON -> UNKNOWN_PERSON;
      case NOT_AT_WORK -> NOT_AT_WORK;
      case AT_CAPACITY -> AT_CAPACITY;
      case NOTHING_WAITS, NOT_OFFERED, NOT_THEIRS, REASON_MISSING ->
          throw new IllegalStateException("No refusal of whoever asks: " + reason);
    };
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
