package io.aplomo.escalation.people.http;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.chassis.catalogue.VersionAnswers;
import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.catalogue.application.DocumentJson;
import io.aplomo.escalation.people.application.ChangeRota;
import io.aplomo.escalation.people.application.ChangeStaff;
import io.aplomo.escalation.people.document.RotaDocument;
import io.aplomo.escalation.people.persistence.StaffVersions;
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
import java.util.Optional;
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

/** The rotas of teams. */
@Path("/v1/teams/{code}/on-call")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class RotaResource {
  private final Callers callers;
  private final ChangeStaff staff;
  private final ChangeRota change;
  private final DocumentJson json;

  RotaResource(Callers callers, ChangeStaff staff, ChangeRota change, DocumentJson json) {
    this.callers = callers;
    this.staff = staff;
    this.change = change;
    this.json = json;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "getRota",
      summary = "The rota of a team with its gaps, now or in an older version")
  @APIResponse(
      responseCode = "200",
      description = "The rota, empty before one was put; `ETag` is what `If-Match` has to say",
      content =
          @Content(
              schema = @Schema(implementation = RotaView.class),
              examples = @ExampleObject(name = "rota", value = PeopleExamples.ROTA_VERSION)))
  @APIResponse(responseCode = "404", description = "There is no such team or version")
  public Uni<RestResponse<RotaView>> read(
      @RestPath String code,
      @Parameter(description = "An older version; else the present one") @RestQuery
          @Nullable String version) {
    Caller caller = callers.current();
    Long wanted = VersionAnswers.wanted(version);
    DocumentKey key = DocumentKey.of(caller.tenant(), code);
    return staff
        .read(StaffVersions.TEAMS, key, null)
        .invoke(team -> {
          if (team.isEmpty()) {
            throw EdgeProblem.NOT_FOUND.exception();
          }
        })
        .chain(() -> staff.read(StaffVersions.ROTAS, key, wanted))
        .map(found ->
            VersionAnswers.read(
                found,
                wanted,
                Optional.of(RotaView.of(code, RotaDocument.NOBODY, 0, null, null)),
                stored -> view(code, stored)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "putRota",
      summary = "Replace the rota of a team as a whole",
      description = "Old versions stay and say who put them. Gaps are allowed, and shown.")
  @RequestBody(
      required = true,
      content = @Content(examples = @ExampleObject(name = "rota", value = PeopleExamples.ROTA)))
  @APIResponse(
      responseCode = "200",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = RotaView.class)))
  @APIResponse(
      responseCode = "400",
      description = "A turn has no time, overlaps another one, or names nobody active")
  @APIResponse(responseCode = "404", description = "There is no such team")
  @APIResponse(responseCode = "412", description = "`request.stale`: somebody changed it")
  @APIResponse(
      responseCode = "428",
      description = "`request.if-match-required`; the first time it is `\"0\"`")
  public Uni<RestResponse<RotaView>> replace(
      @RestPath String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid RotaDocument request) {
    Caller caller = callers.current();
    long expected = EntityTag.expected(ifMatch);
    request.check();
    return change
        .replace(
            new ChangeDocument.Request(
                DocumentKey.of(caller.tenant(), code),
                expected,
                json.write(request),
                caller.subject()),
            request.rota())
        .map(reply -> StaffAnswers.replaced(reply, stored -> view(code, stored)));
  }

  private RotaView view(String code, StoredVersion stored) {
    return RotaView.of(
        code,
        json.read(stored.json(), RotaDocument.class),
        stored.version(),
        stored.changedAt(),
        stored.changedBy());
  }
}
