package io.aplomo.escalation.routing.http;

import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.routing.application.ReadQueues;
import io.aplomo.escalation.routing.persistence.QueuePosition;
import io.aplomo.escalation.routing.persistence.QueuedCase;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits. */
@Path("/v1/queues")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Queues")
public class QueueResource {
  /** In a cursor: no clock runs. */
  private static final String NEVER = "";

  private final Callers callers;
  private final ReadQueues queues;

  QueueResource(Callers callers, ReadQueues queues) {
    this.callers = callers;
    this.queues = queues;
  }

  @GET
  @Operation(operationId = "listQueues", summary = "The queues, and how many cases wait in each")
  @APIResponse(
      responseCode = "200",
      description = "All of them; each is counted up to 1,000",
      content =
          @Content(examples = @ExampleObject(name = "queues", value = RoutingExamples.QUEUES)))
  public Uni<Page<QueueItem>> list() {
    return queues
        .count(callers.current().tenant())
        .map(all -> new Page<>(all.stream().map(QueueItem::of).toList(), null));
  }

  @GET
  @Path("{queue}")
  @Operation(
      operationId = "listQueue",
      summary = "What waits in a queue, in the order in which it is handed out",
      description =
          "P1 first, then what is at risk by due, then by priority, due and age; what a cool-off"
              + " holds back stands in its place. The order moves while pages are read: a case that"
              + " comes to be at risk can be seen twice, or not at all.")
  @APIResponse(
      responseCode = "200",
      description = "A page of it",
      content = @Content(examples = @ExampleObject(name = "page", value = RoutingExamples.QUEUE)))
  @APIResponse(responseCode = "404", description = "There is no such queue")
  public Uni<Page<QueuedItem>> read(
      @RestPath String queue,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    Queue of = named(queue);
    PageRequest page = PageRequest.of(CursorScope.of(tenant, "queue", of.name()), limit, cursor);
    return queues
        .page(tenant, of, after(page), page.fetch())
        .map(rows -> {
          Page<QueuedCase> found = page.page(rows, QueueResource::place);
          return new Page<>(
              found.items().stream().map(QueuedItem::of).toList(), found.nextCursor());
        });
  }

  /** The queue of a path; 404 if there is none. */
  static Queue named(String name) {
    return Arrays.stream(Queue.values())
        .filter(queue -> queue.name().equals(name))
        .findFirst()
        .orElseThrow(EdgeProblem.NOT_FOUND::exception);
  }

  private static List<String> place(QueuedCase queued) {
    QueuePosition at = queued.position();
    return List.of(
        Short.toString(at.part()),
        Short.toString(at.rank()),
        at.due() == null ? NEVER : at.due().toString(),
        at.priority(),
        at.waitingSince().toString(),
        at.caseId().toString());
  }

  private static @Nullable QueuePosition after(PageRequest page) {
    if (page.isFirst()) {
      return null;
    }
    List<String> after = page.after();
    String due = after.get(2);
    return new QueuePosition(
        Short.parseShort(after.get(0)),
        Short.parseShort(after.get(1)),
        due.equals(NEVER) ? null : Instant.parse(due),
        after.get(3),
        Instant.parse(after.get(4)),
        UUID.fromString(after.get(5)));
  }
}
