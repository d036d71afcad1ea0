package io.aplomo.triage.assessment.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.triage.assessment.application.CorrectAssessment;
import io.aplomo.triage.assessment.model.Dimension;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** What people hold against the assessment of a complaint. */
@Path("/v1/assessments/{complaintId}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Corrections", description = "What people hold against assessments")
@APIResponse(
    responseCode = "404",
    description = "No such complaint, none of this tenant, none assessed yet, or nothing to lift")
public class CorrectionResource {
  private static final int CREATED = 201;

  private final Callers callers;
  private final CorrectAssessment corrections;
  private final RequestHash.Maker hashes;
  private final ObjectMapper json;

  CorrectionResource(
      Callers callers, CorrectAssessment corrections, RequestHash.Maker hashes, ObjectMapper json) {
    this.callers = callers;
    this.corrections = corrections;
    this.hashes = hashes;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "correctAssessment",
      summary = "Correct one dimension of the assessment that holds",
      description =
          "It stays corrected over later assessments, until it is corrected otherwise or lifted."
              + " May be repeated with the same Idempotency-Key.")
  @RequestBody(
      required = true,
      content =
          @Content(examples = @ExampleObject(name = "correction", value = Examples.CORRECTION)))
  @APIResponse(
      responseCode = "201",
      description = "Corrected",
      content =
          @Content(
              schema = @Schema(implementation = CorrectionMade.class),
              examples = @ExampleObject(name = "corrected", value = Examples.CORRECTED)))
  @APIResponse(
      responseCode = "409",
      description = "`assessment.superseded`: another assessment holds, `assessmentNo` names it")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> correct(
      @RestPath UUID complaintId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid CorrectionRequest request) {
    Caller caller = callers.current();
    CorrectAssessment.Once once =
        new CorrectAssessment.Once(
            IdempotencyKey.of(caller, "POST /v1/assessments/{complaintId}/corrections", key),
            hashes.of(request, complaintId.toString()),
            done -> wording(CREATED, done));
    return corrections
        .correct(of(caller, complaintId), request.wanted(), once)
        .map(reply -> answer(CREATED, reply));
  }

  @DELETE
  @Path("/{dimension}")
  @Operation(
      operationId = "liftCorrection",
      summary = "Let the scorer's verdict hold again in one dimension")
  @APIResponse(
      responseCode = "200",
      description = "Lifted",
      content = @Content(schema = @Schema(implementation = CorrectionMade.class)))
  @APIResponse(responseCode = "400", description = "There is no such dimension")
  public Uni<Response> lift(@RestPath UUID complaintId, @RestPath String dimension) {
    Dimension wanted =
        Objects.requireNonNull(QueryValues.oneOf(Dimension.class, "dimension", dimension));
    return corrections
        .lift(of(callers.current(), complaintId), wanted)
        .map(reply -> answer(Response.Status.OK.getStatusCode(), reply));
  }

  private static CorrectAssessment.Of of(Caller caller, UUID complaintId) {
    return new CorrectAssessment.Of(
        caller.tenant(), complaintId, caller.subject(), TraceContext.current());
  }

  private Response answer(int status, CorrectAssessment.Reply reply) {
    return switch (reply) {
      case CorrectAssessment.Reply.Done done -> wording(status, done).first();
      case CorrectAssessment.Reply.Repeated repeated -> repeated.answer().repeated();
      case CorrectAssessment.Reply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case CorrectAssessment.Reply.Superseded superseded ->
          throw AssessmentProblem.SUPERSEDED
              .problem()
              .withField("assessmentNo")
              .with("assessmentNo", superseded.holding())
              .exception();
    };
  }

  private Answer wording(int status, CorrectAssessment.Reply.Done done) {
    try {
      return new Answer(status, null, null, json.writeValueAsString(CorrectionMade.of(done)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ids, codes and instants are always JSON", e);
    }
  }
}
