package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.conduct.persistence.ConductJson;
import io.aplomo.escalation.conduct.view.ConductEntryRow;
import io.aplomo.escalation.conduct.view.ConductReader;
import io.aplomo.escalation.conduct.view.ConductRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The conduct of customers as people read it. */
@Path("/v1/customers/{ref}/conduct")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Conduct")
public class ConductResource {
  private final Callers callers;
  private final ConductReader reader;
  private final ConductAnswers answers;

  ConductResource(Callers callers, ConductReader reader, ConductAnswers answers) {
    this.callers = callers;
    this.reader = reader;
    this.answers = answers;
  }

  @GET
  @Operation(
      operationId = "getConduct",
      summary = "How a customer's conduct is being handled, what is proposed, and its history",
      description =
          "A customer of whom nothing was ever noticed is `CLEAR`, whether known here or not. The"
              + " history has the newest entry first; `limit` and `cursor` are its own.")
  @APIResponse(
      responseCode = "200",
      description = "Where they stand; `ETag` is what `If-Match` has to say",
      content =
          @Content(examples = @ExampleObject(name = "conduct", value = ConductExamples.CONDUCT)))
  @APIResponse(responseCode = "400", description = "A limit or cursor is not valid")
  public Uni<RestResponse<ConductItem>> read(
      @RestPath String ref, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    String customer = Objects.requireNonNull(QueryValues.text("ref", ref));
    PageRequest page =
        PageRequest.of(CursorScope.of(tenant, "conduct-history", customer), limit, cursor);
    long before = page.isFirst() ? Long.MAX_VALUE : Long.parseLong(page.after().getFirst());
    return reader
        .read(tenant, customer, before, page.fetch())
        .map(reading ->
            reading
                .map(found -> tagged(noticed(customer, page, found)))
                .orElseGet(() -> tagged(answers.unnoticed(customer))));
  }

  private ConductItem noticed(String customer, PageRequest page, ConductReader.Reading reading) {
    ConductRow row = reading.row();
    return answers.item(
        customer,
        ConductJson.read(new JsonObject(row.document)),
        row.version,
        row.readAt,
        history(page, reading.history()));
  }

  private static RestResponse<ConductItem> tagged(ConductItem item) {
    return RestResponse.ResponseBuilder.ok(item)
        .header("ETag", EntityTag.of(item.version()))
        .build();
  }

  private static Page<ConductEntryItem> history(PageRequest page, List<ConductEntryRow> rows) {
    Page<ConductEntryRow> cut = page.page(rows, row -> List.of(Long.toString(row.seq)));
    return new Page<>(cut.items().stream().map(ConductEntryItem::of).toList(), cut.nextCursor());
  }
}
