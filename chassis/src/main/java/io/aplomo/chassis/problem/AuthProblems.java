package io.aplomo.chassis.problem;

import jakarta.ws.rs.core.HttpHeaders;

/** Refusals of the gate, with the challenges of RFC 6750, section 3. */
public final class AuthProblems {

  private static final String CHALLENGE = "Bearer realm=\"aplomo\"";

  private AuthProblems() {}

  public static Problem missingToken() {
    return EdgeProblem.MISSING_TOKEN.problem().withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
  }

  public static Problem invalidToken() {
    return EdgeProblem.INVALID_TOKEN
        .problem()
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
  }

  public static Problem forbidden() {
    return EdgeProblem.FORBIDDEN
        .problem()
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\"");
  }
}
