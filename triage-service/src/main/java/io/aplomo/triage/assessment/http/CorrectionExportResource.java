package io.aplomo.triage.assessment.http;

import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.triage.assessment.application.ExportCorrections;
import io.aplomo.triage.assessment.persistence.ExampleStore.Example;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people corrected, as training data; it holds the words of customers. */
@Path("/v1/corrections/export")
@Produces(CorrectionExportResource.JSON_LINES)
@Tag(name = "Corrections")
public class CorrectionExportResource {
  static final String JSON_LINES = "application/x-ndjson";

  /** Of the answer: what the query parameter {@code cursor} has to say for the next page. */
  static final String NEXT_CURSOR = "Next-Cursor";

  /** Sorts before every id that there is. */
  private static final UUID FIRST = new UUID(0, 0);

  private final Callers callers;
  private final ExportCorrections corrections;

  CorrectionExportResource(Callers callers, ExportCorrections corrections) {
    this.callers = callers;
    this.corrections = corrections;
  }

  @GET
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "exportCorrections",
      summary = "The corrections that hold, as lines of training data",
      description =
          "One line of JSON per corrected assessment, with what the customer had said by then.")
  @APIResponse(
      responseCode = "200",
      description = "A page of lines; without the header Next-Cursor it is the last one",
      headers = @Header(name = NEXT_CURSOR, description = "`cursor` of the next page"),
      content = @Content(examples = @ExampleObject(name = "lines", value = Examples.TRAINING_LINE)))
  public Uni<RestResponse<String>> export(
      @Parameter(description = "Lines on a page, 1 to 200, else 50") @RestQuery
          @Nullable String limit,
      @Parameter(description = "Next-Cursor of the page before") @RestQuery
          @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest wanted =
        PageRequest.of(CursorScope.of(tenant, "corrections-export"), limit, cursor);
    List<String> after = wanted.after();
    UUID complaint = wanted.isFirst() ? FIRST : UUID.fromString(after.get(0));
    int number = wanted.isFirst() ? 0 : Integer.parseInt(after.get(1));
    return corrections
        .after(tenant, complaint, number, wanted.fetch())
        .map(rows -> answer(wanted.page(rows, CorrectionExportResource::position)));
  }

  private static RestResponse<String> answer(Page<Example> page) {
    String lines =
        page.items().stream()
            .map(example -> TrainingLine.of(example) + "\n")
            .collect(Collectors.joining());
    RestResponse.ResponseBuilder<String> answer = RestResponse.ResponseBuilder.ok(lines);
    return page.nextCursor() == null
        ? answer.build()
        : answer.header(NEXT_CURSOR, page.nextCursor()).build();
  }

  private static List<String> position(Example example) {
    return List.of(example.complaintId().toString(), Integer.toString(example.assessmentNo()));
  }
}
