package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.cases.view.CaseReader;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What one customer has complained of. */
@Path("/v1/customers/{ref}/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Cases")
public class CustomerCasesResource {
  private final Callers callers;
  private final CaseReader cases;

  CustomerCasesResource(Callers callers, CaseReader cases) {
    this.callers = callers;
    this.cases = cases;
  }

  @GET
  @Operation(
      operationId = "listCasesOfCustomer",
      summary = "The cases of a customer, newest complaint first",
      description = "`ref` is the customer's id in the organisation's own systems.")
  @APIResponse(
      responseCode = "200",
      description = "A page of them; none of a customer who never complained",
      content = @Content(examples = @ExampleObject(name = "page", value = CaseExamples.PAGE)))
  public Uni<Page<CaseItem>> list(
      @RestPath String ref, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    String customer = Objects.requireNonNull(QueryValues.text("ref", ref));
    PageRequest page =
        PageRequest.of(CursorScope.of(tenant, "customer-cases", customer), limit, cursor);
    return cases
        .ofCustomer(tenant, customer, after(page), page.fetch())
        .map(rows ->
            CasePages.page(
                page.page(rows, row -> List.of(row.receivedAt.toString(), row.id.toString())),
                CaseItem::of));
  }

  private static CaseReader.@Nullable Place after(PageRequest page) {
    List<String> after = page.after();
    return page.isFirst()
        ? null
        : new CaseReader.Place(Instant.parse(after.get(0)), UUID.fromString(after.get(1)));
  }
}
