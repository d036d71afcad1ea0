package io.aplomo.escalation.ladder.http;

import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.cases.view.CaseReader;
import io.aplomo.escalation.ladder.application.AssistCase;
import io.aplomo.escalation.ladder.application.LadderReply;
import io.aplomo.escalation.ladder.view.EscalationReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The escalations of a case, and "supervisor now". */
@Path("/v1/cases/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Escalations")
@APIResponse(responseCode = "404", description = "The tenant has no such case")
public class CaseEscalationResource {
  private static final String ROUTE = "POST /v1/cases/{id}/assist";

  private final Callers callers;
  private final AssistCase assistCase;
  private final CaseReader cases;
  private final EscalationReader reader;
  private final RequestHash.Maker hashes;
  private final LadderAnswers answers;

  CaseEscalationResource(
      Callers callers,
      AssistCase assistCase,
      CaseReader cases,
      EscalationReader reader,
      RequestHash.Maker hashes,
      LadderAnswers answers) {
    this.callers = callers;
    this.assistCase = assistCase;
    this.cases = cases;
    this.reader = reader;
    this.hashes = hashes;
    this.answers = answers;
  }

  @POST
  @Path("assist")
  @Operation(
      operationId = "assistCase",
      summary = "Call a supervisor into the contact: the customer asks for one",
      description =
          "A supervisor has three minutes to accept. Whoever is in the contact keeps the case until"
              + " then. Where the law says so (Spain), the clock SUPERVISOR_REQUESTED runs; if it is"
              + " breached, the customer is owed a call the same working day (CALL_BACK).")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "assist", value = EscalationExamples.ASSIST)))
  @APIResponse(
      responseCode = "200",
      description = "Somebody is called",
      content =
          @Content(
              schema = @Schema(implementation = EscalationItem.class),
              examples = @ExampleObject(name = "waiting", value = EscalationExamples.WAITING)))
  @APIResponse(
      responseCode = "409",
      description = "`escalation.refused`: one is called already, or the case is settled")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> assist(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable AssistRequest request) {
    Caller caller = callers.current();
    AssistRequest why = request == null ? AssistRequest.EMPTY : request;
    LadderReply.Once once =
        new LadderReply.Once(
            IdempotencyKey.of(caller, ROUTE, key), hashes.of(why, id.toString()), answers::worded);
    return assistCase
        .assist(
            new AssistCase.Request(
                caller.tenant(), id, caller.subject(), why.reasonCode(), TraceContext.current()),
            once)
        .map(answers::answer);
  }

  @GET
  @Path("escalations")
  @Operation(
      operationId = "listEscalationsOfCase",
      summary = "The escalations of a case with their history, the oldest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content = @Content(examples = @ExampleObject(name = "page", value = EscalationExamples.PAGE)))
  public Uni<Page<EscalationItem>> list(
      @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest page =
        PageRequest.of(CursorScope.of(tenant, "case-escalations", id), limit, cursor);
    EscalationReader.Filter filter = new EscalationReader.Filter(tenant, id, null, null, null);
    return cases
        .find(tenant, id)
        .map(row -> row.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .chain(() -> reader.list(filter, EscalationPages.after(page), page.fetch()))
        .map(rows -> EscalationPages.page(page, rows, EscalationItem::whole));
  }
}
