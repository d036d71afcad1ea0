package io.aplomo.escalation.catalogue.http;

import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.catalogue.document.PolicyDocument;
import io.aplomo.escalation.catalogue.document.PolicyRules;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which clocks the cases of a tenant have. */
@Path("/v1/sla-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SLA policies", description = "Which clocks a case has")
public class SlaPoliciesResource {
  private final Callers callers;
  private final DocumentVersions versions;
  private final PolicyForm policies;
  private final CalendarForm calendars;

  SlaPoliciesResource(
      Callers callers, DocumentVersions versions, PolicyForm policies, CalendarForm calendars) {
    this.callers = callers;
    this.versions = versions;
    this.policies = policies;
    this.calendars = calendars;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "listSlaPolicies",
      summary = "The tenant's SLA policies and, under all other codes, the standard ones")
  @APIResponse(
      responseCode = "200",
      description = "A page of them by code; version 0 is a standard one",
      content =
          @Content(examples = @ExampleObject(name = "page", value = CatalogueExamples.POLICIES)))
  @APIResponse(responseCode = "400", description = "The limit or cursor is not valid")
  public Uni<Page<DocumentItem>> list(
      @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    return versions.list(callers.current(), policies.form(), limit, cursor);
  }

  @GET
  @Path("{code}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(operationId = "getSlaPolicy", summary = "An SLA policy, now or in an older version")
  @APIResponse(
      responseCode = "200",
      description = "The policy; its `ETag` is what `If-Match` has to say",
      content =
          @Content(
              schema = @Schema(implementation = PolicyView.class),
              examples = @ExampleObject(name = "policy", value = CatalogueExamples.POLICY_VERSION)))
  @APIResponse(responseCode = "404", description = "There is no such policy or version")
  public Uni<RestResponse<PolicyView>> read(
      @RestPath String code,
      @Parameter(description = "An older version; 0 for the standard one; else the present one")
          @RestQuery
          @Nullable String version) {
    return versions.read(callers.current(), policies.form(), code, version);
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "putSlaPolicy",
      summary = "Make an SLA policy, or replace it as a whole",
      description =
          "Counts for cases that are opened from now on, on every instance within seconds. Cases that"
              + " are open stay on the version that they have. Old versions stay.")
  @RequestBody(
      required = true,
      content =
          @Content(examples = @ExampleObject(name = "policy", value = CatalogueExamples.POLICY)))
  @APIResponse(
      responseCode = "200",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = PolicyView.class)))
  @APIResponse(
      responseCode = "409",
      description = "`catalogue.full`: there is no room for another policy")
  @APIResponse(responseCode = "412", description = "`request.stale`: somebody changed it")
  @APIResponse(
      responseCode = "428",
      description = "`request.if-match-required`; the first time it is `\"0\"`")
  public Uni<RestResponse<PolicyView>> replace(
      @RestPath String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PolicyDocument request) {
    Caller caller = callers.current();
    long expected = DocumentVersions.expected(code, request.code(), ifMatch);
    return versions
        .codes(caller, calendars.form())
        .invoke(codes -> PolicyRules.check(request, codes))
        .chain(codes ->
            versions.replace(caller, policies.form(), code, expected, request.named(code)));
  }
}
