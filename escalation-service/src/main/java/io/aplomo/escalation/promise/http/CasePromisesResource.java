package io.aplomo.escalation.promise.http;

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
import io.aplomo.escalation.promise.application.MakePromise;
import io.aplomo.escalation.promise.application.PromiseOnce;
import io.aplomo.escalation.promise.view.PromiseReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** What the customer of a case was told would be done. */
@Path("/v1/cases/{id}/promises")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Promises", description = "What customers were told would be done, and by when")
@APIResponse(responseCode = "404", description = "The tenant has no such case")
public class CasePromisesResource {
  private static final String ROUTE = "POST /v1/cases/{id}/promises";
  private static final int CREATED = 201;

  private final Callers callers;
  private final MakePromise makePromise;
  private final CaseReader cases;
  private final PromiseReader promises;
  private final RequestHash.Maker hashes;
  private final PromiseAnswers answers;

  CasePromisesResource(
      Callers callers,
      MakePromise makePromise,
      CaseReader cases,
      PromiseReader promises,
      RequestHash.Maker hashes,
      PromiseAnswers answers) {
    this.callers = callers;
    this.makePromise = makePromise;
    this.cases = cases;
    this.promises = promises;
    this.hashes = hashes;
    this.answers = answers;
  }

  @POST
  @Operation(
      operationId = "makePromise",
      summary = "Take down what the customer was told",
      description =
          "Whoever sees to it is warned when a quarter of its time is left, a day before at the"
              + " earliest, so that the customer can be told before it breaks.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "promise", value = PromiseExamples.NEW)))
  @APIResponse(
      responseCode = "201",
      description = "It is on file",
      content =
          @Content(
              schema = @Schema(implementation = MovedPromise.class),
              examples = @ExampleObject(name = "made", value = PromiseExamples.MADE)))
  @APIResponse(responseCode = "409", description = "`promise.refused`: `reason` says why")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> make(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid NewPromise request) {
    Caller caller = callers.current();
    PromiseOnce once =
        new PromiseOnce(
            IdempotencyKey.of(caller, ROUTE, key),
            hashes.of(request, id.toString()),
            done -> answers.worded(done, CREATED));
    MakePromise.Request wanted =
        new MakePromise.Request(
            caller.tenant(),
            id,
            request.text(),
            request.due(),
            request.owner(),
            caller.subject(),
            TraceContext.current());
    return makePromise.make(wanted, once).map(reply -> answers.answer(reply, CREATED));
  }

  @GET
  @Operation(
      operationId = "listPromisesOfCase",
      summary = "What the customer was told, in the order in which they were told")
  @APIResponse(
      responseCode = "200",
      description = "A page of it",
      content = @Content(examples = @ExampleObject(name = "page", value = PromiseExamples.PAGE)))
  public Uni<Page<PromiseItem>> list(
      @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest page = PageRequest.of(CursorScope.of(tenant, "case-promises", id), limit, cursor);
    UUID after = page.isFirst() ? null : UUID.fromString(page.after().getFirst());
    return cases
        .find(tenant, id)
        .map(row -> row.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .chain(() -> promises.ofCase(tenant, id, after, page.fetch()))
        .map(rows -> {
          var found = page.page(rows, row -> List.of(row.id.toString()));
          return new Page<>(
              found.items().stream().map(PromiseItem::of).toList(), found.nextCursor());
        });
  }
}
