package io.aplomo.escalation.people.http;

import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.people.view.OnCallReader;
import io.aplomo.escalation.people.view.PeopleReader;
import io.aplomo.escalation.people.view.TeamRow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who is on call. */
@Path("/v1/on-call")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class OnCallResource {
  private final Callers callers;
  private final PeopleReader people;
  private final OnCallReader onCall;

  OnCallResource(Callers callers, PeopleReader people, OnCallReader onCall) {
    this.callers = callers;
    this.people = people;
    this.onCall = onCall;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(operationId = "listOnCall", summary = "Who of each team is on call at an instant")
  @APIResponse(
      responseCode = "200",
      description = "A page of the tenant's teams; a level without a person is a gap",
      content = @Content(examples = @ExampleObject(name = "page", value = PeopleExamples.ON_CALL)))
  @APIResponse(responseCode = "400", description = "The instant, limit or cursor is not valid")
  public Uni<Page<OnCallItem>> list(
      @Parameter(description = "An instant with an offset; now, if it is left out") @RestQuery
          @Nullable String at,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    Instant wanted = QueryValues.instant("at", at);
    PageRequest page = PageRequest.of(CursorScope.of(tenant, "on-call", wanted), limit, cursor);
    return people
        .teams(tenant, page.isFirst() ? null : page.after().getFirst(), page.fetch())
        .chain(rows -> {
          Page<TeamRow> teams = page.page(rows, row -> List.of(row.code));
          return teams.items().isEmpty()
              ? Uni.createFrom().item(new Page<OnCallItem>(List.of(), null))
              : items(tenant, teams, wanted);
        });
  }

  private Uni<Page<OnCallItem>> items(String tenant, Page<TeamRow> teams, @Nullable Instant at) {
    List<String> codes = teams.items().stream().map(row -> row.code).toList();
    Instant then = at == null ? teams.items().getFirst().readAt : at;
    return onCall
        .at(tenant, codes, then)
        .map(reading ->
            new Page<>(
                codes.stream().map(code -> OnCallItem.of(code, reading)).toList(),
                teams.nextCursor()));
  }
}
