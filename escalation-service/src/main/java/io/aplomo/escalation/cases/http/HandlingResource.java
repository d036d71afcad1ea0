package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.RecoveryStep;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
 * How a case is handled: the recovery steps, what the customer asks for, tags. Each needs the
 * entity tag of the case that they have seen, and may be repeated with the same {@code
 * Idempotency-Key}.
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
    description = "`case.transition-refused`: `reason` says why this does not fit")
@APIResponse(responseCode = "412", description = "`request.stale`: somebody changed the case")
@APIResponse(
    responseCode = "422",
    description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
@APIResponse(responseCode = "428", description = "`request.if-match-required`")
public class HandlingResource {
  private static final String STEP = "PUT /v1/cases/{id}/steps/{step}";
  private static final String DEMAND = "POST /v1/cases/{id}/demand";
  private static final String TAG = "PUT /v1/cases/{id}/tags/{tag}";
  private static final String UNTAG = "DELETE /v1/cases/{id}/tags/{tag}";

  private final CaseMoves moves;

  HandlingResource(CaseMoves moves) {
    this.moves = moves;
  }

  @PUT
  @Path("steps/{step}")
  @Operation(
      operationId = "doStep",
      summary = "Hold a recovery step to be done, with what shows it",
      description =
          "ACKNOWLEDGE, APOLOGISE, FIX, OWN or ACT_WITH_URGENCY. Other evidence replaces what was"
              + " there; the timeline keeps both.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "evidence", value = CaseExamples.STEP)))
  public Uni<Response> done(
      @RestPath UUID id,
      @RestPath String step,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid StepRequest request) {
    RecoveryStep which =
        Objects.requireNonNull(QueryValues.oneOf(RecoveryStep.class, "step", step));
    if (request.messageId() == null && request.reference() == null) {
      throw EdgeProblem.MISSING_FIELD.problem().withField("reference").exception();
    }
    return moves.move(
        new CaseMoves.Asked(id, STEP, ifMatch, key, List.of(which, request), request.note()),
        by -> new Command.DoStep(by.subject(), which, request.messageId(), request.reference()));
  }

  @POST
  @Path("demand")
  @Operation(
      operationId = "moveDemand",
      summary = "Tell how what the customer asks for was answered",
      description =
          "STATED, EXPLAINED, COMPROMISE_OFFERED, DECLINED, INSISTED, each with the policy or"
              + " article. It is explained before it is answered, and a compromise offered before it"
              + " is declined, unless `reasonCode` says why none can be; INSISTED makes the dossier"
              + " complete for good; STATED begins anew.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "demand", value = CaseExamples.DEMAND)))
  public Uni<Response> demand(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid DemandRequest request) {
    return moves.move(
        new CaseMoves.Asked(id, DEMAND, ifMatch, key, request, request.note()),
        by ->
            new Command.MoveDemand(
                by.subject(), request.to(), request.basis(), request.code(), request.reasonCode()));
  }

  @PUT
  @Path("tags/{tag}")
  @Operation(operationId = "tagCase", summary = "Mark a case with a code of the organisation")
  public Uni<Response> tag(
      @RestPath UUID id,
      @RestPath @Pattern(regexp = MoveRequest.CODE) String tag,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
    return moves.move(
        new CaseMoves.Asked(id, TAG, ifMatch, key, tag, null),
        by -> new Command.Tag(by.subject(), tag));
  }

  @DELETE
  @Path("tags/{tag}")
  @Operation(operationId = "untagCase", summary = "Take a mark off a case")
  public Uni<Response> untag(
      @RestPath UUID id,
      @RestPath @Pattern(regexp = MoveRequest.CODE) String tag,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
    return moves.move(
        new CaseMoves.Asked(id, UNTAG, ifMatch, key, tag, null),
        by -> new Command.Untag(by.subject(), tag));
  }
}
