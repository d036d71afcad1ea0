package io.aplomo.escalation.routing.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.cases.http.MovedCase;
import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.routing.application.PullNext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The next case for whoever asks. */
@Path("/v1/queues/{queue}/next")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Queues")
public class PullResource {
  private static final String ROUTE = "POST /v1/queues/{queue}/next";

  private final Callers callers;
  private final PullNext pullNext;
  private final RequestHash.Maker hashes;
  private final ObjectMapper json;

  PullResource(Callers callers, PullNext pullNext, RequestHash.Maker hashes, ObjectMapper json) {
    this.callers = callers;
    this.pullNext = pullNext;
    this.hashes = hashes;
    this.json = json;
  }

  @POST
  @Operation(
      operationId = "pullNext",
      summary = "Take the next case of a queue",
      description =
          "Gives the caller the first case in the order of the queue that they may take: by"
              + " language, category, conduct training, and no cool-off of the customer. Agents take"
              + " from AGENTS; supervisors and managers from SUPERVISORS too. The case is assigned"
              + " (`case.assigned` with the reason PULLED); its `ETag` is what `If-Match` has to"
              + " say. With an `Idempotency-Key` a repetition gives the same case.")
  @APIResponse(
      responseCode = "200",
      description = "It is theirs from now on",
      content =
          @Content(
              schema = @Schema(implementation = MovedCase.class),
              examples = @ExampleObject(name = "pulled", value = RoutingExamples.PULLED)))
  @APIResponse(responseCode = "204", description = "Nothing waits that they may take")
  @APIResponse(responseCode = "404", description = "There is no such queue")
  @APIResponse(
      responseCode = "409",
      description =
          "`routing.unknown-person`, `routing.not-at-work` or `routing.at-capacity`: they get"
              + " nothing, whatever waits")
  public Uni<Response> next(
      @RestPath String queue, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
    Caller caller = callers.current();
    Queue of = QueueResource.named(queue);
    Authority authority =
        caller.is(Roles.SUPERVISOR) || caller.is(Roles.MANAGER)
            ? Authority.SUPERVISOR
            : Authority.AGENT;
    if (of == Queue.SUPERVISORS && authority == Authority.AGENT) {
      throw EdgeProblem.FORBIDDEN.exception();
    }
    return pullNext
        .pull(
            new PullNext.Request(
                caller.tenant(), caller.subject(), authority, of, TraceContext.current()),
            new PullNext.Once(
                IdempotencyKey.of(caller, ROUTE, key),
                hashes.of(of.name(), caller.subject()),
                this::wording))
        .map(this::answer);
  }

  private Response answer(PullNext.Reply reply) {
    return switch (reply) {
      case PullNext.Reply.Taken taken -> wording(taken.moved()).first();
      case PullNext.Reply.Repeated repeated -> repeated.answer().repeated();
      case PullNext.Reply.Nothing nothing -> Response.noContent().build();
      case PullNext.Reply.Forbidden other -> throw EdgeProblem.FORBIDDEN.exception();
      case PullNext.Reply.Refused refused -> throw RoutingProblem.of(refused.reason()).exception();
    };
  }

  private Answer wording(MoveCase.Reply.Moved moved) {
    try {
      return new Answer(
          200,
          "/v1/cases/" + moved.file().id(),
          EntityTag.of(moved.version()),
          json.writeValueAsString(MovedCase.of(moved)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ids, instants and numbers are always JSON", e);
    }
  }
}
