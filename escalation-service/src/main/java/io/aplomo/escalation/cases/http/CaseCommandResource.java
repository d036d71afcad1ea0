package io.aplomo.escalation.cases.http;

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
import io.aplomo.escalation.cases.model.Awaited;
import io.aplomo.escalation.cases.model.Command;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * What people do with a case. Each needs the entity tag of the case that they have seen, and may be
 * repeated with the same {@code Idempotency-Key}.
 */
@Path("/v1/cases/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Cases")
@APIResponse(
    responseCode = "200",
    description = "Done; `ETag` is what the next `If-Match` has to say",
    content =
        @Content(
            schema = @Schema(implementation = MovedCase.class),
            examples = @ExampleObject(name = "moved", value = CaseExamples.MOVED)))
@APIResponse(responseCode = "404", description = "The tenant has no such case")
@APIResponse(
    responseCode = "409",
    description =
        "`case.transition-refused`: the case's status, or what it waits for, does not allow this")
@APIResponse(responseCode = "412", description = "`request.stale`: somebody changed the case")
@APIResponse(
    responseCode = "422",
    description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
@APIResponse(responseCode = "428", description = "`request.if-match-required`")
public class CaseCommandResource {
  private final Callers callers;
  private final MoveCase moveCase;
  private final RequestHash.Maker hashes;
  private final ObjectMapper json;

  CaseCommandResource(
      Callers callers, MoveCase moveCase, RequestHash.Maker hashes, ObjectMapper json) {
    this.callers = callers;
    this.moveCase = moveCase;
    this.hashes = hashes;
    this.json = json;
  }

  @POST
  @Path("resolve")
  @Operation(operationId = "resolveCase", summary = "Hold a case to be settled")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "move", value = CaseExamples.MOVE)))
  public Uni<Response> resolve(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable MoveRequest request) {
    return move(id, "resolve", ifMatch, key, request, Command.Resolve::new);
  }

  @POST
  @Path("reopen")
  @Operation(operationId = "reopenCase", summary = "Take a resolved or closed case up again")
  public Uni<Response> reopen(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable MoveRequest request) {
    return move(id, "reopen", ifMatch, key, request, Command.Reopen::new);
  }

  @POST
  @Path("close")
  @Operation(operationId = "closeCase", summary = "Settle a resolved case for good")
  public Uni<Response> close(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable MoveRequest request) {
    return move(id, "close", ifMatch, key, request, Command.Close::new);
  }

  @POST
  @Path("await")
  @Operation(
      operationId = "awaitInCase",
      summary = "Wait for the customer, or for what the complaint lacks",
      description =
          "Stops the clocks whose rule names it in `pausedBy`: AWAITING_CUSTOMER or"
              + " AWAITING_COMPLETION. A message of the customer ends the first by itself.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "wait", value = CaseExamples.WAIT)))
  public Uni<Response> await(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid AwaitRequest request) {
    Awaited what = request.awaited();
    if (what == null) {
      throw EdgeProblem.MISSING_FIELD.problem().withField("for").exception();
    }
    return move(
        new Asked(id, "await", ifMatch, key, request, request.note()),
        by -> new Command.Await(by, request.reasonCode(), what));
  }

  @POST
  @Path("continue")
  @Operation(
      operationId = "continueCase",
      summary = "Go on with a case",
      description = "Ends the wait that `for` names; without it, all.")
  public Uni<Response> goOn(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable AwaitRequest request) {
    AwaitRequest why = request == null ? AwaitRequest.EMPTY : request;
    return move(
        new Asked(id, "continue", ifMatch, key, why, why.note()),
        by -> new Command.Continue(by, why.reasonCode(), why.awaited()));
  }

  /**
   * A request as it came.
   *
   * @param body what of it decides whether it is a repetition
   */
  private record Asked(
      UUID id,
      String verb,
      @Nullable String ifMatch,
      @Nullable String key,
      Object body,
      @Nullable String note) {}

  private Uni<Response> move(
      UUID id,
      String verb,
      @Nullable String ifMatch,
      @Nullable String key,
      @Nullable MoveRequest request,
      BiFunction<String, @Nullable String, Command> command) {
    MoveRequest why = request == null ? MoveRequest.EMPTY : request;
    return move(
        new Asked(id, verb, ifMatch, key, why, why.note()),
        by -> command.apply(by, why.reasonCode()));
  }

  private Uni<Response> move(Asked asked, Function<String, Command> command) {
    Caller caller = callers.current();
    long version = EntityTag.expected(asked.ifMatch());
    MoveCase.Request wanted =
        new MoveCase.Request(
            caller.tenant(),
            asked.id(),
            version,
            command.apply(caller.subject()),
            asked.note(),
            TraceContext.current());
    MoveCase.Once once =
        new MoveCase.Once(
            IdempotencyKey.of(caller, "POST /v1/cases/{id}/" + asked.verb(), asked.key()),
            hashes.of(asked.body(), asked.id().toString(), EntityTag.of(version)),
            this::wording);
    return moveCase.move(wanted, once).map(this::answer);
  }

  private Response answer(MoveCase.Reply reply) {
    return switch (reply) {
      case MoveCase.Reply.Moved moved -> wording(moved).first();
      case MoveCase.Reply.Repeated repeated -> repeated.answer().repeated();
      case MoveCase.Reply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case MoveCase.Reply.Stale stale ->
          throw EdgeProblem.STALE
              .problem()
              .withHeader(HttpHeaders.ETAG, EntityTag.of(stale.version()))
              .exception();
      case MoveCase.Reply.Refused refused ->
          throw CaseProblem.TRANSITION_REFUSED
              .problem()
              .with("status", MovedCase.status(refused.stage()))
              .with("reason", refused.reason().name())
              .exception();
    };
  }

  private Answer wording(MoveCase.Reply.Moved moved) {
    try {
      return new Answer(
          200, null, EntityTag.of(moved.version()), json.writeValueAsString(MovedCase.of(moved)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ids, instants and numbers are always JSON", e);
    }
  }
}
