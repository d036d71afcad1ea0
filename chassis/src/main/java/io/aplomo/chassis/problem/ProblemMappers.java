package io.aplomo.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever a REST method or the framework around it throws into a problem. What fails before
 * any method is found goes through {@link RouteFailures}.
 */
class ProblemMappers {

  private final ProblemResponses responses;

  ProblemMappers(ProblemResponses responses) {
    this.responses = responses;
  }

  @ServerExceptionMapper
  Response refused(ProblemException failure) {
    return responses.toResponse(failure.problem());
  }

  /** Exactly this type, or the framework's own mapper for it would win. */
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException failure) {
    return responses.toResponse(JsonProblems.of(failure));
  }

  /**
   * A type of ours that Jackson cannot handle: a bug, though it looks like a body that cannot be
   * read.
   */
  @ServerExceptionMapper
  Response undefined(InvalidDefinitionException failure) {
    return responses.toResponse(
        failure.getCause() instanceof ProblemException
            ? JsonProblems.of(failure)
            : Incidents.of(failure));
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException failure) {
    return responses.toResponse(JsonProblems.of(failure));
  }

  /** A bean's own validation is not a request's: only this type is the caller's mistake. */
  @ServerExceptionMapper
  Response violation(ResteasyReactiveViolationException failure) {
    return responses.toResponse(ViolationProblems.of(failure.getConstraintViolations()));
  }

  @ServerExceptionMapper
  Response unauthorized(UnauthorizedException failure) {
    return responses.toResponse(AuthProblems.missingToken());
  }

  @ServerExceptionMapper
  Response authenticationFailed(AuthenticationFailedException failure) {
    return responses.toResponse(AuthProblems.invalidToken());
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException failure) {
    return responses.toResponse(AuthProblems.forbidden());
  }

  /** Exactly this type, or the framework's list of endpoints would be shown in development mode. */
  @ServerExceptionMapper
  Response notFound(NotFoundException failure) {
    return http(failure);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure) {
    if (failure.getCause() instanceof JsonProcessingException json) {
      return responses.toResponse(JsonProblems.of(json));
    }
    if (failure.getCause() instanceof ProblemException refused) {
      return responses.toResponse(refused.problem());
    }
    Problem problem = StatusProblems.of(failure.getResponse().getStatus(), failure);
    if (failure instanceof NotAllowedException) {
      String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
      problem = allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow);
    }
    return responses.toResponse(problem);
  }

  @ServerExceptionMapper
  Response fault(Throwable failure) {
    return responses.toResponse(Incidents.of(failure));
  }
}
