package io.aplomo.escalation.people.http;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.people.application.KeepPresence;
import io.aplomo.escalation.people.document.PeopleProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Heartbeats of desktops. */
@Path("/v1/people/{id}/presence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PresenceResource {
  private final Callers callers;
  private final KeepPresence presence;

  PresenceResource(Callers callers, KeepPresence presence) {
    this.callers = callers;
    this.presence = presence;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "putPresence",
      summary = "Say whether a person is at work; repeat it every 30 seconds",
      description =
          "Agents say it of themselves, supervisors and managers of others too. What is not said"
              + " again lapses after 90 seconds (`until`): the person counts as AWAY.")
  @RequestBody(
      required = true,
      content =
          @Content(examples = @ExampleObject(name = "heartbeat", value = PeopleExamples.HEARTBEAT)))
  @APIResponse(
      responseCode = "200",
      description = "It counts",
      content =
          @Content(examples = @ExampleObject(name = "presence", value = PeopleExamples.PRESENCE)))
  @APIResponse(responseCode = "404", description = "There is no such person")
  @APIResponse(responseCode = "409", description = "`person.inactive`: the person has left")
  public Uni<PresenceView> hear(@RestPath String id, @NotNull @Valid PresenceRequest request) {
    Caller caller = callers.current();
    boolean ofOthers = caller.is(Roles.SUPERVISOR) || caller.is(Roles.MANAGER);
    return presence
        .hear(
            new KeepPresence.Heartbeat(
                caller.tenant(), id, request.status(), caller.subject(), ofOthers))
        .map(PresenceResource::answer);
  }

  private static PresenceView answer(KeepPresence.Reply reply) {
    return switch (reply) {
      case KeepPresence.Reply.Heard heard -> PresenceView.of(heard.presence());
      case KeepPresence.Reply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case KeepPresence.Reply.Forbidden other -> throw EdgeProblem.FORBIDDEN.exception();
      case KeepPresence.Reply.Inactive left -> throw PeopleProblem.INACTIVE.exception();
    };
  }
}
