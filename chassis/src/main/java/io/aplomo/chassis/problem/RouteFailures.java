package io.aplomo.chassis.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Answers for requests that fail before, or outside of, a REST method: in the gate, the router or a
 * time limit.
 */
@ApplicationScoped
class RouteFailures {

  /** Before every other route, so that no failure handler of the framework answers first. */
  private static final int FIRST = Integer.MIN_VALUE;

  private final ProblemResponses responses;

  RouteFailures(ProblemResponses responses) {
    this.responses = responses;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    responses.send(problem(context.failure(), context.statusCode()), context.response());
  }

  private static Problem problem(@Nullable Throwable failure, int status) {
    return switch (failure) {
      case null -> StatusProblems.of(status, null);
      case ProblemException refused -> refused.problem();
      case UnauthorizedException missing -> AuthProblems.missingToken();
      case AuthenticationFailedException invalid -> AuthProblems.invalidToken();
      case ForbiddenException forbidden -> AuthProblems.forbidden();
      default ->
          status >= 400 && status < 500
              ? StatusProblems.of(status, failure)
              : Incidents.of(failure);
    };
  }
}
