package io.aplomo.chassis.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Problems for what the HTTP layer refuses with a bare status. */
final class StatusProblems {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private StatusProblems() {}

  /**
   * @param status what the framework would have answered
   * @param failure its reason, logged if the status is a server error
   */
  static Problem of(int status, @Nullable Throwable failure) {
    return switch (status) {
      case 401 -> AuthProblems.missingToken();
      case 403 -> AuthProblems.forbidden();
      case 404 -> EdgeProblem.NOT_FOUND.problem();
      case 405 -> EdgeProblem.METHOD_NOT_ALLOWED.problem();
      case 406 -> EdgeProblem.NOT_ACCEPTABLE.problem();
      case 413 -> EdgeProblem.TOO_LARGE.problem();
      case 415 -> EdgeProblem.UNSUPPORTED_MEDIA_TYPE.problem();
      case 429 -> EdgeProblem.TOO_MANY.problem().withRetryAfter(RETRY_AFTER);
      case 503 -> EdgeProblem.UNAVAILABLE.problem().withRetryAfter(RETRY_AFTER);
      default ->
          status >= 400 && status < 500
              ? EdgeProblem.REFUSED.problem().withStatus(status)
              : Incidents.of(
                  failure == null ? new IllegalStateException("status " + status) : failure);
    };
  }
}
