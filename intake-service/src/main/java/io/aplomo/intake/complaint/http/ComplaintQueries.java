package io.aplomo.intake.complaint.http;

import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.intake.complaint.model.Category;
import io.aplomo.intake.complaint.model.Channel;
import io.aplomo.intake.complaint.model.Status;
import io.aplomo.intake.complaint.model.TrackingKey;
import io.aplomo.intake.complaint.view.ComplaintFilter;
import io.aplomo.intake.complaint.view.ComplaintReader;
import io.aplomo.intake.complaint.view.ComplaintSummary;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Complaints as they were handed in, for whoever works on them. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Complaints")
public class ComplaintQueries {
  private final Callers callers;
  private final ComplaintReader complaints;

  ComplaintQueries(Callers callers, ComplaintReader complaints) {
    this.callers = callers;
    this.complaints = complaints;
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getComplaint", summary = "A complaint with its words")
  @APIResponse(responseCode = "200", description = "The complaint")
  @APIResponse(responseCode = "404", description = "The tenant has no such complaint")
  public Uni<ComplaintAnswer> get(UUID id) {
    return complaints
        .find(callers.current().tenant(), id)
        .map(found -> ComplaintAnswer.of(found.orElseThrow(EdgeProblem.NOT_FOUND::exception)));
  }

  /** Query parameters, as strings: a value that cannot be read is a problem, not a 404. */
  public static final class Filters {
    @RestQuery
    @Parameter(schema = @Schema(implementation = Channel.class))
    @Nullable String channel;

    @RestQuery
    @Parameter(schema = @Schema(implementation = Category.class))
    @Nullable String category;

    @RestQuery
    @Parameter(schema = @Schema(implementation = Status.class))
    @Nullable String status;

    @RestQuery @Nullable String customerRef;
    @RestQuery @Nullable String externalId;

    @RestQuery
    @Parameter(description = "As the customer writes it: in any case, with or without hyphens.")
    @Nullable String trackingKey;

    @RestQuery
    @Parameter(
        description = "The first instant that counts.",
        schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable String receivedFrom;

    @RestQuery
    @Parameter(
        description = "The first instant that no longer counts.",
        schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable String receivedTo;

    @RestQuery
    @Parameter(
        description = "Items on a page, 1 to 200; 50 if absent.",
        schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Nullable String limit;

    @RestQuery
    @Parameter(description = "`nextCursor` of the page before, with the same filters.")
    @Nullable String cursor;

    private ComplaintFilter read() {
      Channel channelValue = QueryValues.oneOf(Channel.class, "channel", channel);
      Category categoryValue = QueryValues.oneOf(Category.class, "category", category);
      Status statusValue = QueryValues.oneOf(Status.class, "status", status);
      return new ComplaintFilter(
          channelValue == null ? null : channelValue.name(),
          categoryValue == null ? null : categoryValue.name(),
          statusValue == null ? null : statusValue.name(),
          QueryValues.text("customerRef", customerRef),
          QueryValues.text("externalId", externalId),
          trackingKey(QueryValues.text("trackingKey", trackingKey)),
          QueryValues.instant("receivedFrom", receivedFrom),
          QueryValues.instant("receivedTo", receivedTo));
    }

    private static @Nullable String trackingKey(@Nullable String written) {
      return written == null
          ? null
          : TrackingKey.parse(written)
              .map(TrackingKey::value)
              .orElseThrow(
                  () -> EdgeProblem.INVALID_VALUE.problem().withField("trackingKey").exception());
    }
  }

  @GET
  @Operation(operationId = "listComplaints", summary = "Complaints, the newest first")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "A filter, the limit or the cursor is wrong")
  public Uni<Page<ComplaintSummary>> list(@BeanParam Filters filters) {
    String tenant = callers.current().tenant();
    ComplaintFilter filter = filters.read();
    PageRequest page =
        PageRequest.of(CursorScope.of(tenant, "complaints", filter), filters.limit, filters.cursor);
    return complaints.list(tenant, filter, page);
  }
}
