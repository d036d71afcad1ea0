package io.aplomo.triage.catalogue.http;

import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.triage.catalogue.Kind;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The tenant's policies: what demands are held against. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies", description = "Rules that demands are held against")
public class PoliciesResource {
  private final Callers callers;
  private final CatalogueVersions versions;

  PoliciesResource(Callers callers, CatalogueVersions versions) {
    this.callers = callers;
    this.versions = versions;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "getPolicies",
      summary = "The tenant's policies, now or in an older version")
  @APIResponse(
      responseCode = "200",
      description = "The whole catalogue; its `ETag` is what `If-Match` has to say",
      content =
          @Content(
              schema = @Schema(implementation = PolicyCatalogue.class),
              examples =
                  @ExampleObject(name = "catalogue", value = CatalogueExamples.POLICIES_CATALOGUE)))
  @APIResponse(responseCode = "404", description = "There is no such version")
  public Uni<RestResponse<PolicyCatalogue>> read(
      @Parameter(description = "An older version, from 1 on; else the present one") @RestQuery
          @Nullable String version) {
    return versions.read(
        callers.current(), Kind.POLICIES, version, PolicyCatalogue.NONE, PolicyCatalogue::of);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "putPolicies",
      summary = "Replace the tenant's policies",
      description =
          "Counts for assessments from now on, on every instance within seconds. Old versions stay.")
  @RequestBody(
      required = true,
      content =
          @Content(
              examples = @ExampleObject(name = "policies", value = CatalogueExamples.POLICIES)))
  @APIResponse(
      responseCode = "200",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = PolicyCatalogue.class)))
  @APIResponse(responseCode = "412", description = "`request.stale`: somebody changed them")
  @APIResponse(
      responseCode = "428",
      description = "`request.if-match-required`; the first time it is `\"0\"`")
  public Uni<RestResponse<PolicyCatalogue>> replace(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PoliciesRequest request) {
    request.check();
    return versions.replace(
        callers.current(), Kind.POLICIES, ifMatch, request.policies(), PolicyCatalogue::of);
  }
}
