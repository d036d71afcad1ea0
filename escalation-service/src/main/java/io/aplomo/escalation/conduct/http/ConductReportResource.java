package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.conduct.application.OnceOnly;
import io.aplomo.escalation.conduct.application.ReportConduct;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
 * What the person in a contact tells of a customer's conduct. No {@code If-Match}: what happened
 * has happened.
 */
@Path("/v1/cases/{id}/conduct-reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Conduct")
public class ConductReportResource {
  private static final String ROUTE = "POST /v1/cases/{id}/conduct-reports";

  private final Callers callers;
  private final ReportConduct reportConduct;
  private final RequestHash.Maker hashes;
  private final ConductAnswers answers;

  ConductReportResource(
      Callers callers,
      ReportConduct reportConduct,
      RequestHash.Maker hashes,
      ConductAnswers answers) {
    this.callers = callers;
    this.reportConduct = reportConduct;
    this.hashes = hashes;
    this.answers = answers;
  }

  @POST
  @Operation(
      operationId = "reportConduct",
      summary = "Tell of a customer's conduct in this case",
      description =
          "Counts as much as any score, and no score overrules it. `SELF_HARM` stops the protocol"
              + " and alerts. The answer proposes what to do next, with what to say.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "report", value = ConductExamples.REPORT)))
  @APIResponse(
      responseCode = "200",
      description = "It is on file; `ETag` is what the next step's `If-Match` has to say",
      content =
          @Content(
              schema = @Schema(implementation = ConductItem.class),
              examples = @ExampleObject(name = "conduct", value = ConductExamples.OBSERVED)))
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  @APIResponse(
      responseCode = "409",
      description = "`conduct.customer-unknown`: the complaint itself has not come yet")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> report(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid ReportRequest request) {
    Caller caller = callers.current();
    ReportConduct.Request told =
        new ReportConduct.Request(
            caller.tenant(),
            id,
            request.category(),
            request.severity(),
            request.duringContact(),
            caller.subject(),
            request.note(),
            TraceContext.current());
    OnceOnly.Once once =
        new OnceOnly.Once(
            IdempotencyKey.of(caller, ROUTE, key),
            hashes.of(request, id.toString()),
            answers::worded);
    return reportConduct.report(told, once).map(answers::answer);
  }
}
