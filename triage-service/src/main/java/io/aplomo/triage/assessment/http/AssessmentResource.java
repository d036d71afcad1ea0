package io.aplomo.triage.assessment.http;

import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.assessment.application.AssessAtOnce;
import io.aplomo.triage.assessment.view.StoredAssessments;
import io.aplomo.triage.assessment.view.StoredCorrections;
import io.aplomo.triage.catalogue.Catalogue;
import io.aplomo.triage.catalogue.application.Catalogues;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Assessments over HTTP. */
@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "What triage thinks of a text or a complaint")
public class AssessmentResource {
  private final Callers callers;
  private final AssessAtOnce assess;
  private final Catalogues catalogues;
  private final StoredAssessments stored;
  private final StoredCorrections corrections;

  AssessmentResource(
      Callers callers,
      AssessAtOnce assess,
      Catalogues catalogues,
      StoredAssessments stored,
      StoredCorrections corrections) {
    this.callers = callers;
    this.assess = assess;
    this.catalogues = catalogues;
    this.stored = stored;
    this.corrections = corrections;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      summary = "Assess a text at once",
      description =
          "Answers what triage thinks of a text; neither the text nor the answer is kept. Without"
              + " policies or articles of its own it is held against those of the tenant.")
  @RequestBody(
      required = true,
      content =
          @Content(
              examples = {
                @ExampleObject(name = "refund after the window", value = Examples.REFUND),
                @ExampleObject(name = "sin suministro", value = Examples.SUMINISTRO)
              }))
  @APIResponse(
      responseCode = "200",
      description = "The assessment",
      content =
          @Content(examples = @ExampleObject(name = "assessment", value = Examples.ASSESSMENT)))
  public Uni<Assessment> assess(@NotNull @Valid AssessmentRequest request) {
    if (!request.leavesOut()) {
      return assess.assess(request.conversation(Catalogue.EMPTY));
    }
    return catalogues
        .of(callers.current().tenant())
        .chain(catalogue -> assess.assess(request.conversation(catalogue)));
  }

  @GET
  @Path("/{complaintId}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      summary = "What is thought of a complaint, and was before",
      description =
          "The latest assessment, and all of them page by page, newest first; no text"
              + " of customers. Corrections of people stand beside the scorer's verdicts.")
  @APIResponse(responseCode = "200", description = "The latest assessment and a page of all")
  @APIResponse(
      responseCode = "404",
      description = "No such complaint, none of this tenant, or none assessed yet")
  public Uni<ComplaintAssessments> of(
      @PathParam("complaintId") UUID complaintId,
      @Parameter(description = "Assessments on a page of the history, 1 to 200, else 50")
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest wanted =
        PageRequest.of(CursorScope.of(tenant, "assessments", complaintId), limit, cursor);
    return stored
        .latest(tenant, complaintId)
        .map(found -> found.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .chain(latest ->
            stored
                .page(tenant, complaintId, wanted)
                .chain(history ->
                    corrections
                        .holding(tenant, complaintId)
                        .map(held -> ComplaintAssessments.of(complaintId, latest, held, history))));
  }
}
