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
import io.aplomo.escalation.cases.application.FindAwaited;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.cases.view.CaseFilter;
import io.aplomo.escalation.cases.view.CasePosition;
import io.aplomo.escalation.cases.view.CaseReader;
import io.aplomo.escalation.cases.view.CaseRow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
  private final FindAwaited awaited;

  CaseResource(Callers callers, CaseReader cases, FindAwaited awaited) {
    this.callers = callers;
    this.cases = cases;
    this.awaited = awaited;
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
      @RestQuery @Nullable String owner,
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
            QueryValues.text("owner", owner),
            name(QueryValues.oneOf(Queue.class, "queue", queue)),
            name(QueryValues.oneOf(Status.class, "status", status)),
            name(QueryValues.oneOf(Priority.class, "priority", priority)));
    PageRequest page =
        PageRequest.of(
            CursorScope.of(
                filter.tenant(),
                "cases",
                filter.id(),
                filter.owner(),
                filter.queue(),
                filter.status(),
                filter.priority()),
            limit,
            cursor);
    return cases
        .list(filter, position(page), page.fetch())
        .map(rows -> CasePages.page(page.page(rows, CaseResource::position), CaseItem::of));
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
    PageRequest messages = CasePages.messages(tenant, id, MESSAGES);
    PageRequest entries = CasePages.entries(tenant, id, ENTRIES);
    return cases
        .read(tenant, id, messages.fetch(), entries.fetch())
        .map(reading -> reading.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .chain(found ->
            awaited
                .of(id, found.file().isOpen())
                .map(what ->
                    tagged(found.file(), CasePages.details(messages, entries, found, what))));
  }

  @GET
  @Path("{id}/messages")
  @Operation(operationId = "listMessages", summary = "The conversation of a case, in order")
  @APIResponse(responseCode = "200", description = "A page of it")
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  public Uni<Page<MessageItem>> messages(
      @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest page = PageRequest.of(CasePages.messages(tenant, id), limit, cursor);
    int after = page.isFirst() ? -1 : Integer.parseInt(page.after().getFirst());
    return known(tenant, id)
        .chain(() -> cases.conversation(tenant, id, after, page.fetch()))
        .map(rows -> CasePages.conversation(page, rows));
  }

  @GET
  @Path("{id}/timeline")
  @Operation(operationId = "listTimeline", summary = "What happened to a case, in order")
  @APIResponse(responseCode = "200", description = "A page of it")
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  public Uni<Page<TimelineItem>> timeline(
      @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest page = PageRequest.of(CasePages.entries(tenant, id), limit, cursor);
    long after = page.isFirst() ? 0 : Long.parseLong(page.after().getFirst());
    return known(tenant, id)
        .chain(() -> cases.timeline(tenant, id, after, page.fetch()))
        .map(part -> CasePages.timeline(page, part.entries(), part.notes()));
  }

  /** A body with the entity tag of the case that it shows. */
  static <T> RestResponse<T> tagged(CaseRow row, T body) {
    return RestResponse.ResponseBuilder.ok(body).header("ETag", EntityTag.of(row.version)).build();
  }

  private Uni<CaseRow> known(String tenant, UUID id) {
    return cases.find(tenant, id).map(row -> row.orElseThrow(EdgeProblem.NOT_FOUND::exception));
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

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
