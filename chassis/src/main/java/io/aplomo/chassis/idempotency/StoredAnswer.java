package io.aplomo.chassis.idempotency;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;

/**
 * What a key stands for.
 *
 * @param request what was asked
 * @param answer what was answered
 */
public record StoredAnswer(RequestHash request, Answer answer) {

  /**
   * The answer, if {@code repeated} is the same request.
   *
   * @throws ProblemException 422 {@code idempotency.key-reused}
   */
  public Answer answerTo(RequestHash repeated) {
    if (!request.equals(repeated)) {
      throw EdgeProblem.IDEMPOTENCY_KEY_REUSED
          .problem()
          .withField(IdempotencyKey.HEADER)
          .exception();
    }
    return answer;
  }
}
