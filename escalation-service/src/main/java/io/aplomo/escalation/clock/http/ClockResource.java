package io.aplomo.escalation.clock.http;

import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.clock.view.ClockFilter;
import io.aplomo.escalation.clock.view.ClockPosition;
import io.aplomo.escalation.clock.view.ClockReader;
import io.aplomo.escalation.clock.view.ClockRow;
import io.aplomo.escalation.sla.model.ClockKind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Work lists of clocks. */
@Path("/v1/clocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Clocks", description = "Deadlines of cases")
public class ClockResource {
  private final Callers callers;
  private final ClockReader clocks;

  ClockResource(Callers callers, ClockReader clocks) {
    this.callers = callers;
    this.clocks = clocks;
  }

  /** What a list of clocks can be of. */
  enum State {
    RUNNING,
    PAUSED,
    BREACHED,
    MET,
    CANCELLED
  }

  @GET
  @Operation(
      operationId = "listClocks",
      summary = "Clocks in one state, what is due first first",
      description = "Clocks without a deadline, as in a pause that began before any, are left out.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the tenant's clocks",
      content = @Content(examples = @ExampleObject(name = "page", value = ClockExamples.PAGE)))
  @APIResponse(responseCode = "400", description = "A filter, limit or cursor is not valid")
  public Uni<Page<ClockItem>> list(
      @RestQuery @Nullable String state,
      @RestQuery @Nullable String kind,
      @RestQuery @Nullable String dueBefore,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    State wanted = QueryValues.oneOf(State.class, "state", state);
    ClockKind of = QueryValues.oneOf(ClockKind.class, "kind", kind);
    ClockFilter filter =
        new ClockFilter(
            callers.current().tenant(),
            (wanted == null ? State.RUNNING : wanted).name(),
            of == null ? null : of.name(),
            QueryValues.instant("dueBefore", dueBefore));
    PageRequest page =
        PageRequest.of(
            CursorScope.of(
                filter.tenant(), "clocks", filter.status(), filter.kind(), filter.dueBefore()),
            limit,
            cursor);
    return clocks
        .list(filter, position(page), page.fetch())
        .map(rows -> {
          Page<ClockRow> found = page.page(rows, ClockResource::position);
          return new Page<>(found.items().stream().map(ClockItem::of).toList(), found.nextCursor());
        });
  }

  private static List<String> position(ClockRow row) {
    return List.of(Objects.requireNonNull(row.dueAt).toString(), row.id.toString());
  }

  private static @Nullable ClockPosition position(PageRequest page) {
    List<String> after = page.after();
    return page.isFirst()
        ? null
        : new ClockPosition(Instant.parse(after.get(0)), UUID.fromString(after.get(1)));
  }
}
