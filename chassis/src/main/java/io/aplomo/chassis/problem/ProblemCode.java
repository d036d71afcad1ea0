package io.aplomo.chassis.problem;

/**
 * One way in which a request can fail. Each service lists its own in an enum that implements this
 * interface; the codes of the edge, common to all services, are {@link EdgeProblem}. Codes are part
 * of the API: they are added, never changed.
 */
public interface ProblemCode {

  /** Lower case, dot between subject and fault, dashes inside: {@code text.too-long}. */
  String code();

  /** The HTTP status, 400 to 599. */
  int status();

  /** One short sentence, the same for every occurrence (RFC 9457, 3.1.3). */
  String title();

  /** A problem of this kind, to be narrowed with its {@code with...} methods. */
  default Problem problem() {
    return Problem.of(this);
  }

  /** The same as an exception, when there is nothing to add. */
  default ProblemException exception() {
    return problem().exception();
  }
}
