package io.aplomo.intake.complaint.http;

import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.intake.complaint.model.Admission;
import io.aplomo.intake.complaint.model.Refusal;

/** Refusals as problems. */
final class Refusals {
  private Refusals() {}

  static ProblemException of(Refusal refusal) {
    return switch (refusal) {
      case RECEIVED_AT_NOT_ALLOWED -> received(IntakeProblem.RECEIVED_AT_NOT_ALLOWED);
      case RECEIVED_AT_IN_FUTURE -> received(IntakeProblem.RECEIVED_AT_IN_FUTURE);
      case RECEIVED_AT_TOO_OLD ->
          IntakeProblem.RECEIVED_AT_TOO_OLD
              .problem()
              .withField("receivedAt")
              .withLimit(Admission.MAX_AGE.toDays())
              .exception();
      case OCCURRED_AT_IN_FUTURE ->
          IntakeProblem.OCCURRED_AT_IN_FUTURE.problem().withField("occurredAt").exception();
    };
  }

  private static ProblemException received(IntakeProblem problem) {
    return problem.problem().withField("receivedAt").exception();
  }
}
