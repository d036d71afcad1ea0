package io.aplomo.escalation.clock.http;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.cases.view.CaseReader;
import io.aplomo.escalation.clock.view.ClockReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The clocks of one case. */
@Path("/v1/cases/{id}/clocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Clocks")
public class CaseClocksResource {
  private final Callers callers;
  private final ClockReader clocks;
  private final CaseReader cases;

  CaseClocksResource(Callers callers, ClockReader clocks, CaseReader cases) {
    this.callers = callers;
    this.clocks = clocks;
    this.cases = cases;
  }

  /** All clocks of a case. */
  public record CaseClocksView(List<ClockItem> items) {}

  @GET
  @Operation(
      operationId = "listClocksOfCase",
      summary = "The clocks of a case, each with its history and the reason of its deadline")
  @APIResponse(
      responseCode = "200",
      description = "All of them, what is due first first",
      content = @Content(examples = @ExampleObject(name = "clocks", value = ClockExamples.OF_CASE)))
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  public Uni<CaseClocksView> ofCase(@RestPath UUID id) {
    String tenant = callers.current().tenant();
    return cases
        .find(tenant, id)
        .map(row -> row.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .chain(() -> clocks.ofCase(tenant, id))
        .map(rows -> new CaseClocksView(rows.stream().map(ClockItem::of).toList()));
  }
}
