package io.aplomo.escalation.people.http;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.chassis.catalogue.VersionAnswers;
import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.catalogue.application.DocumentJson;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.people.application.ChangeStaff;
import io.aplomo.escalation.people.application.ChangeTeam;
import io.aplomo.escalation.people.document.TeamDocument;
import io.aplomo.escalation.people.persistence.StaffVersions;
import io.aplomo.escalation.people.view.PeopleReader;
import io.aplomo.escalation.people.view.TeamRow;
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
import java.util.List;
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

/** The teams that people are in. */
@Path("/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Who handles cases, and when")
public class TeamsResource {
  private final Callers callers;
  private final PeopleReader reader;
  private final ChangeStaff staff;
  private final ChangeTeam change;
  private final DocumentJson json;

  TeamsResource(
      Callers callers,
      PeopleReader reader,
      ChangeStaff staff,
      ChangeTeam change,
      DocumentJson json) {
    this.callers = callers;
    this.reader = reader;
    this.staff = staff;
    this.change = change;
    this.json = json;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(operationId = "listTeams", summary = "The tenant's teams by code")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content = @Content(examples = @ExampleObject(name = "page", value = PeopleExamples.TEAMS)))
  @APIResponse(responseCode = "400", description = "The limit or cursor is not valid")
  public Uni<Page<TeamView>> list(
      @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest page = PageRequest.of(CursorScope.of(tenant, "teams"), limit, cursor);
    return reader
        .teams(tenant, page.isFirst() ? null : page.after().getFirst(), page.fetch())
        .map(rows -> {
          Page<TeamRow> found = page.page(rows, row -> List.of(row.code));
          return new Page<>(found.items().stream().map(this::view).toList(), found.nextCursor());
        });
  }

  @GET
  @Path("{code}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(operationId = "getTeam", summary = "A team, now or in an older version")
  @APIResponse(
      responseCode = "200",
      description = "The team; its `ETag` is what `If-Match` has to say",
      content =
          @Content(
              schema = @Schema(implementation = TeamView.class),
              examples = @ExampleObject(name = "team", value = PeopleExamples.TEAM_VERSION)))
  @APIResponse(responseCode = "404", description = "There is no such team or version")
  public Uni<RestResponse<TeamView>> read(
      @RestPath String code,
      @Parameter(description = "An older version; else the present one") @RestQuery
          @Nullable String version) {
    Caller caller = callers.current();
    Long wanted = VersionAnswers.wanted(version);
    return staff
        .read(StaffVersions.TEAMS, DocumentKey.of(caller.tenant(), code), wanted)
        .map(found -> VersionAnswers.read(found, wanted, Optional.empty(), this::view));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "putTeam",
      summary = "Make a team, or replace it as a whole",
      description = "Old versions stay and say who put them.")
  @RequestBody(
      required = true,
      content = @Content(examples = @ExampleObject(name = "team", value = PeopleExamples.TEAM)))
  @APIResponse(
      responseCode = "200",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = TeamView.class)))
  @APIResponse(
      responseCode = "400",
      description = "A field is not valid, or names what is not there")
  @APIResponse(
      responseCode = "409",
      description = "`people.full`: there is no room for another team")
  @APIResponse(responseCode = "412", description = "`request.stale`: somebody changed it")
  @APIResponse(
      responseCode = "428",
      description = "`request.if-match-required`; the first time it is `\"0\"`")
  public Uni<RestResponse<TeamView>> replace(
      @RestPath String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid TeamDocument request) {
    Caller caller = callers.current();
    CatalogueDocument.checkCode(code, request.code());
    long expected = EntityTag.expected(ifMatch);
    request.check();
    TeamDocument team = request.as(code);
    return change
        .replace(
            new ChangeDocument.Request(
                DocumentKey.of(caller.tenant(), code),
                expected,
                json.write(team),
                caller.subject()),
            team)
        .map(reply -> StaffAnswers.replaced(reply, this::view));
  }

  private TeamView view(TeamRow row) {
    return new TeamView(document(row.document), row.version, row.changedAt, row.changedBy);
  }

  private TeamView view(StoredVersion stored) {
    return new TeamView(
        document(stored.json()), stored.version(), stored.changedAt(), stored.changedBy());
  }

  private TeamDocument document(String stored) {
    return json.read(stored, TeamDocument.class);
  }
}
