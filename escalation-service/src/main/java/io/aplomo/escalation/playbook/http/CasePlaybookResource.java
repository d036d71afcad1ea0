package io.aplomo.escalation.playbook.http;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.playbook.application.CasePlaybooks;
import io.aplomo.escalation.playbook.model.Language;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What to do about one case. */
@Path("/v1/cases/{id}/playbook")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Playbooks")
public class CasePlaybookResource {
  private final Callers callers;
  private final CasePlaybooks playbooks;

  CasePlaybookResource(Callers callers, CasePlaybooks playbooks) {
    this.callers = callers;
    this.playbooks = playbooks;
  }

  @GET
  @Operation(
      operationId = "getCasePlaybook",
      summary = "What to do about a case as it is now, what to say, and why",
      description =
          "The words are in the language that `Accept-Language` asks for (`es`, `en`); without one"
              + " in the customer's, as far as it is one of these, else in Spanish.")
  @APIResponse(
      responseCode = "200",
      description = "The steps in order, each with the entry that it comes from",
      content =
          @Content(
              schema = @Schema(implementation = CasePlaybook.class),
              examples = @ExampleObject(name = "steps", value = PlaybookExamples.OF_CASE)))
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  public Uni<RestResponse<CasePlaybook>> read(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    return playbooks
        .of(callers.current().tenant(), id)
        .map(found -> found.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .map(choice -> {
          Language language = Languages.of(acceptLanguage, choice.languages());
          return RestResponse.ResponseBuilder.ok(CasePlaybook.of(choice, language))
              .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
              .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
              .build();
        });
  }
}
