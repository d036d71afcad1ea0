package io.aplomo.chassis.problem;

/**
 * The one exception that a handler throws, or fails a {@code Uni} with, for a caller's mistake. It
 * costs no stack trace and is not logged: it is an answer, not a fault.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
