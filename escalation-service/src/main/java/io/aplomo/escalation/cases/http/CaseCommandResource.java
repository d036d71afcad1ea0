package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Roles;
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
    description = "`case.transition-refused`: the case's stage does not allow this; `reason` why")
@APIResponse(responseCode = "412", description = "`request.stale`: somebody changed the case")
@APIResponse(
    responseCode = "422",
    description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
@APIResponse(responseCode = "428", description = "`request.if-match-required`")
public class CaseCommandResource {
  private static final String ROUTE = "POST /v1/cases/{id}/";

  private final CaseMoves moves;

  CaseCommandResource(CaseMoves moves) {
    this.moves = moves;
  }

  @POST
  @Path("assign")
  @Operation(
      operationId = "assignCase",
      summary = "Give a case to a person",
      description =
          "Anybody may give a case that nobody has. One that somebody has is given on by them, or"
              + " by a supervisor.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "assign", value = CaseExamples.ASSIGN)))
  public Uni<Response> assign(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid AssignRequest request) {
    return moves.move(
        asked(id, "assign", ifMatch, key, request, request.note()),
        by -> new Command.Assign(by.subject(), by.authority(), request.to(), request.reasonCode()));
  }

  @POST
  @Path("release")
  @Operation(
      operationId = "releaseCase",
      summary = "Take a case from whoever has it; it waits in its queue again")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "release", value = CaseExamples.RELEASE)))
  public Uni<Response> release(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid ReasonedRequest request) {
    return moves.move(
        asked(id, "release", ifMatch, key, request, request.note()),
        by -> new Command.Release(by.subject(), by.authority(), request.reasonCode()));
  }

  @POST
  @Path("start")
  @Operation(operationId = "startCase", summary = "Begin to work on a case that one has")
  public Uni<Response> start(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable MoveRequest request) {
    return move(id, "start", ifMatch, key, request, Command.Start::new);
  }

  @POST
  @Path("escalate")
  @Operation(
      operationId = "escalateCase",
      summary = "Ask for somebody with more authority",
      description =
          "Whoever has the case gives it away; it waits with the supervisors until one of them"
              + " takes it, and no assessment takes it back. Somebody is called who has to accept;"
              + " what nobody accepts climbs (`POST /v1/escalations/{id}/accept`).")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "escalate", value = CaseExamples.ESCALATE)))
  public Uni<Response> escalate(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid EscalateRequest request) {
    return moves.move(
        asked(id, "escalate", ifMatch, key, request, request.note()),
        by ->
            new Command.Escalate(
                by.subject(), by.authority(), request.reasonCode(), request.why(), request.upTo()));
  }

  @POST
  @Path("resolve")
  @Operation(
      operationId = "resolveCase",
      summary = "Hold a case to be settled",
      description =
          "All five recovery steps have to be done. A supervisor or manager resolves without some"
              + " of them with `stepsMissingReason`; otherwise it is 409 `case.steps-missing`.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "resolve", value = CaseExamples.MOVE)))
  public Uni<Response> resolve(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable ResolveRequest request) {
    ResolveRequest how = request == null ? ResolveRequest.EMPTY : request;
    return moves.move(
        asked(id, "resolve", ifMatch, key, how, how.note()),
        by ->
            new Command.Resolve(
                by.subject(), by.authority(), how.reasonCode(), how.stepsMissingReason()));
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
              + " AWAITING_COMPLETION. A message of the customer ends the first by itself. The case"
              + " stays in its stage.")
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
    return moves.move(
        asked(id, "await", ifMatch, key, request, request.note()),
        by -> new Command.Await(by.subject(), request.reasonCode(), what));
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
    return moves.move(
        asked(id, "continue", ifMatch, key, why, why.note()),
        by -> new Command.Continue(by.subject(), why.reasonCode(), why.awaited()));
  }

  private Uni<Response> move(
      UUID id,
      String verb,
      @Nullable String ifMatch,
      @Nullable String key,
      @Nullable MoveRequest request,
      BiFunction<String, @Nullable String, Command> command) {
    MoveRequest why = request == null ? MoveRequest.EMPTY : request;
    return moves.move(
        asked(id, verb, ifMatch, key, why, why.note()),
        by -> command.apply(by.subject(), why.reasonCode()));
  }

  private static CaseMoves.Asked asked(
      UUID id,
      String verb,
      @Nullable String ifMatch,
      @Nullable String key,
      Object body,
      @Nullable String note) {
    return new CaseMoves.Asked(id, ROUTE + verb, ifMatch, key, body, note);
  }
}
