package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.view.CaseReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people do with a case. Each needs the entity tag of the case that they have seen. */
@Path("/v1/cases/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Cases")
@APIResponse(
    responseCode = "200",
    description = "Done; the case as it is now, with its new `ETag`",
    content = @Content(examples = @ExampleObject(name = "case", value = CaseExamples.RESOLVED)))
@APIResponse(responseCode = "404", description = "The tenant has no such case")
@APIResponse(
    responseCode = "409",
    description = "`case.transition-refused`: the case's status does not allow this")
@APIResponse(responseCode = "412", description = "`request.stale`: somebody changed the case")
@APIResponse(responseCode = "428", description = "`request.if-match-required`")
public class CaseCommandResource {
  private final Callers callers;
  private final MoveCase moveCase;
  private final CaseReader cases;

  CaseCommandResource(Callers callers, MoveCase moveCase, CaseReader cases) {
    this.callers = callers;
    this.moveCase = moveCase;
    this.cases = cases;
  }

  @POST
  @Path("resolve")
  @Operation(operationId = "resolveCase", summary = "Hold a case to be settled")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "move", value = CaseExamples.MOVE)))
  public Uni<RestResponse<CaseItem>> resolve(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable MoveRequest request) {
    return move(id, ifMatch, request, Command.Resolve::new);
  }

  @POST
  @Path("reopen")
  @Operation(operationId = "reopenCase", summary = "Take a resolved or closed case up again")
  public Uni<RestResponse<CaseItem>> reopen(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable MoveRequest request) {
    return move(id, ifMatch, request, Command.Reopen::new);
  }

  @POST
  @Path("close")
  @Operation(operationId = "closeCase", summary = "Settle a resolved case for good")
  public Uni<RestResponse<CaseItem>> close(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable MoveRequest request) {
    return move(id, ifMatch, request, Command.Close::new);
  }

  private Uni<RestResponse<CaseItem>> move(
      UUID id,
      @Nullable String ifMatch,
      @Nullable MoveRequest request,
      BiFunction<String, @Nullable String, Command> command) {
    Caller caller = callers.current();
    MoveRequest why = request == null ? MoveRequest.EMPTY : request;
    return moveCase
        .move(
            new MoveCase.Request(
                caller.tenant(),
                id,
                EntityTag.expected(ifMatch),
                command.apply(caller.subject(), why.reasonCode()),
                why.note(),
                TraceContext.current()))
        .chain(answer -> answer(caller, id, answer));
  }

  private Uni<RestResponse<CaseItem>> answer(Caller caller, UUID id, MoveCase.Answer answer) {
    return switch (answer) {
      case MoveCase.Answer.Moved moved ->
          cases
              .find(caller.tenant(), id)
              .map(row -> row.orElseThrow(EdgeProblem.NOT_FOUND::exception))
              .map(row -> CaseResource.tagged(row, CaseItem.of(row)));
      case MoveCase.Answer.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case MoveCase.Answer.Stale stale ->
          throw EdgeProblem.STALE
              .problem()
              .withHeader(HttpHeaders.ETAG, EntityTag.of(stale.version()))
              .exception();
      case MoveCase.Answer.Refused refused ->
          throw CaseProblem.TRANSITION_REFUSED
              .problem()
              .with("status", status(refused.stage()).name())
              .with("reason", refused.reason().name())
              .exception();
    };
  }

  private static CaseResource.Status status(Stage stage) {
    return switch (stage) {
      case Stage.Open open -> CaseResource.Status.OPEN;
      case Stage.Resolved resolved -> CaseResource.Status.RESOLVED;
      case Stage.Closed closed -> CaseResource.Status.CLOSED;
    };
  }
}
