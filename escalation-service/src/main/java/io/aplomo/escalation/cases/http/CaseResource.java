package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.cases.view.CaseFilter;
import io.aplomo.escalation.cases.view.CasePosition;
import io.aplomo.escalation.cases.view.CaseReader;
import io.aplomo.escalation.cases.view.CaseRow;
import io.aplomo.escalation.cases.view.MessageRow;
import io.aplomo.escalation.cases.view.TimelineRow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Cases as people read them. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Cases")
public class CaseResource {
  /** In a case; at most 20,000 characters each, so a page stays within some megabytes. */
  private static final int MESSAGES = 50;

  /** In a case. */
  private static final int ENTRIES = 100;

  private final Callers callers;
  private final CaseReader cases;

  CaseResource(Callers callers, CaseReader cases) {
    this.callers = callers;
    this.cases = cases;
  }

  /** Where a case stands, as a filter. */
  enum Status {
    OPEN,
    RESOLVED,
    CLOSED
  }

  @GET
  @Operation(
      operationId = "listCases",
      summary = "List cases, most urgent first, then longest waiting")
  @APIResponse(
      responseCode = "200",
      description = "A page of the tenant's cases",
      content = @Content(examples = @ExampleObject(name = "page", value = CaseExamples.PAGE)))
  @APIResponse(responseCode = "400", description = "A filter, limit or cursor is not valid")
  public Uni<Page<CaseItem>> list(
      @RestQuery @Nullable String complaintId,
      @RestQuery @Nullable String queue,
      @RestQuery @Nullable String status,
      @RestQuery @Nullable String priority,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    UUID complaint = QueryValues.uuid("complaintId", complaintId);
    CaseFilter filter =
        new CaseFilter(
            callers.current().tenant(),
            complaint == null ? null : CaseIds.of(complaint),
            name(QueryValues.oneOf(Queue.class, "queue", queue)),
            name(QueryValues.oneOf(Status.class, "status", status)),
            name(QueryValues.oneOf(Priority.class, "priority", priority)));
    PageRequest page =
        PageRequest.of(
            CursorScope.of(
                filter.tenant(),
                "cases",
                filter.id(),
                filter.queue(),
                filter.status(),
                filter.priority()),
            limit,
            cursor);
    return cases
        .list(filter, position(page), page.fetch())
        .map(rows -> page(page.page(rows, CaseResource::position), CaseItem::of));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getCase", summary = "A case with its conversation and timeline")
  @APIResponse(
      responseCode = "200",
      description = "The case; its `ETag` is what `If-Match` has to say",
      content = @Content(examples = @ExampleObject(name = "case", value = CaseExamples.CASE)))
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  public Uni<RestResponse<CaseDetails>> read(@RestPath UUID id) {
    String tenant = callers.current().tenant();
    PageRequest messages = new PageRequest(messages(tenant, id), MESSAGES, List.of());
    PageRequest entries = new PageRequest(entries(tenant, id), ENTRIES, List.of());
    return cases
        .read(tenant, id, messages.fetch(), entries.fetch())
        .map(reading -> {
          CaseReader.Reading found = reading.orElseThrow(EdgeProblem.NOT_FOUND::exception);
          return tagged(
              found.file(),
              CaseDetails.of(
                  found.file(),
                  conversation(messages, found.conversation()),
                  timeline(entries, found.timeline(), found.notes())));
        });
  }

  @GET
  @Path("{id}/messages")
  @Operation(operationId = "listMessages", summary = "The conversation of a case, in order")
  @APIResponse(responseCode = "200", description = "A page of it")
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  public Uni<Page<MessageItem>> messages(
      @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest page = PageRequest.of(messages(tenant, id), limit, cursor);
    int after = page.isFirst() ? -1 : Integer.parseInt(page.after().getFirst());
    return known(tenant, id)
        .chain(() -> cases.conversation(tenant, id, after, page.fetch()))
        .map(rows -> conversation(page, rows));
  }

  @GET
  @Path("{id}/timeline")
  @Operation(operationId = "listTimeline", summary = "What happened to a case, in order")
  @APIResponse(responseCode = "200", description = "A page of it")
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  public Uni<Page<TimelineItem>> timeline(
      @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest page = PageRequest.of(entries(tenant, id), limit, cursor);
    long after = page.isFirst() ? 0 : Long.parseLong(page.after().getFirst());
    return known(tenant, id)
        .chain(() -> cases.timeline(tenant, id, after, page.fetch()))
        .map(part -> timeline(page, part.entries(), part.notes()));
  }

  /** A body with the entity tag of the case that it shows. */
  static <T> RestResponse<T> tagged(CaseRow row, T body) {
    return RestResponse.ResponseBuilder.ok(body).header("ETag", EntityTag.of(row.version)).build();
  }

  private Uni<CaseRow> known(String tenant, UUID id) {
    return cases.find(tenant, id).map(row -> row.orElseThrow(EdgeProblem.NOT_FOUND::exception));
  }

  private static Page<MessageItem> conversation(PageRequest page, List<MessageRow> rows) {
    return page(page.page(rows, row -> List.of(Integer.toString(row.number))), MessageItem::of);
  }

  private static Page<TimelineItem> timeline(
      PageRequest page, List<TimelineRow> rows, CaseReader.Notes notes) {
    return page(
        page.page(rows, row -> List.of(Long.toString(row.seq))),
        row -> TimelineItem.of(row, notes));
  }

  private static CursorScope messages(String tenant, UUID id) {
    return CursorScope.of(tenant, "case-messages", id);
  }

  private static CursorScope entries(String tenant, UUID id) {
    return CursorScope.of(tenant, "case-timeline", id);
  }

  private static List<String> position(CaseRow row) {
    return List.of(row.priority, row.receivedAt.toString(), row.id.toString());
  }

  private static @Nullable CasePosition position(PageRequest page) {
    List<String> after = page.after();
    return page.isFirst()
        ? null
        : new CasePosition(
            after.get(0), Instant.parse(after.get(1)), UUID.fromString(after.get(2)));
  }

  private static <R, T> Page<T> page(Page<R> rows, Function<R, T> item) {
    return new Page<>(rows.items().stream().map(item).toList(), rows.nextCursor());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
