package io.aplomo.chassis.http;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.Problem;
import io.aplomo.chassis.problem.ProblemResponses;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies over the bound and ends requests that take too long, each with its problem and not
 * with a bare status.
 */
@ApplicationScoped
class RequestBounds {

  /**
   * Filters run by descending priority: after authentication (200) and authorisation (100), before
   * the framework's own size check (2).
   */
  private static final int AFTER_THE_GATE = 50;

  private final ProblemResponses responses;
  private final HttpLimits limits;
  private final long maxBody;

  RequestBounds(
      ProblemResponses responses,
      HttpLimits limits,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
    this.responses = responses;
    this.limits = limits;
    this.maxBody = maxBody.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::checkDeclaredLength, AFTER_THE_GATE);
    filters.register(this::limitTime, AFTER_THE_GATE - 1);
  }

  private void checkDeclaredLength(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > maxBody) {
      // what was not read cannot be skipped: the connection goes
      context.response().endHandler(done -> context.request().connection().close());
      responses.send(tooLarge(), context.response());
      return;
    }
    context.next();
  }

  private void limitTime(RoutingContext context) {
    long timer =
        context
            .vertx()
            .setTimer(
                limits.requestTimeout().toMillis(),
                id -> context.fail(EdgeProblem.UNAVAILABLE.status()));
    context.addEndHandler(done -> context.vertx().cancelTimer(timer));
    context.next();
  }

  Problem tooLarge() {
    return EdgeProblem.TOO_LARGE
        .problem()
        .withLimit(maxBody)
        .withHeader(HttpHeaders.CONNECTION.toString(), "close");
  }
}
