package io.aplomo.escalation.promise.http;

import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.promise.application.MovePromise;
import io.aplomo.escalation.promise.application.MovePromise.Move;
import io.aplomo.escalation.promise.application.PromiseOnce;
import io.aplomo.escalation.promise.view.PromiseFilter;
import io.aplomo.escalation.promise.view.PromisePosition;
import io.aplomo.escalation.promise.view.PromiseReader;
import io.aplomo.escalation.promise.view.PromiseRow;
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
import java.time.Instant;
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

/**
 * What becomes of promises. No {@code If-Match}: each of these can be true once only, and the
 * second of two is refused.
 */
@Path("/v1/promises")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Promises")
public class PromiseResource {
  private static final int OK = 200;

  private final Callers callers;
  private final MovePromise movePromise;
  private final PromiseReader promises;
  private final RequestHash.Maker hashes;
  private final PromiseAnswers answers;

  PromiseResource(
      Callers callers,
      MovePromise movePromise,
      PromiseReader promises,
      RequestHash.Maker hashes,
      PromiseAnswers answers) {
    this.callers = callers;
    this.movePromise = movePromise;
    this.promises = promises;
    this.hashes = hashes;
    this.answers = answers;
  }

  /** What a list of promises can be of. */
  enum State {
    OPEN,
    KEPT,
    BROKEN,
    LATE,
    REPLACED,
    WITHDRAWN
  }

  @GET
  @Operation(operationId = "listPromises", summary = "Promises, what is due first first")
  @APIResponse(
      responseCode = "200",
      description = "A page of the tenant's promises",
      content = @Content(examples = @ExampleObject(name = "page", value = PromiseExamples.PAGE)))
  @APIResponse(responseCode = "400", description = "A filter, limit or cursor is not valid")
  public Uni<Page<PromiseItem>> list(
      @RestQuery @Nullable String state,
      @RestQuery @Nullable String owner,
      @RestQuery @Nullable String dueBefore,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    State wanted = QueryValues.oneOf(State.class, "state", state);
    PromiseFilter filter =
        new PromiseFilter(
            callers.current().tenant(),
            wanted == null ? null : wanted.name(),
            QueryValues.text("owner", owner),
            QueryValues.instant("dueBefore", dueBefore));
    PageRequest page =
        PageRequest.of(
            CursorScope.of(
                filter.tenant(), "promises", filter.state(), filter.owner(), filter.dueBefore()),
            limit,
            cursor);
    return promises
        .list(filter, position(page), page.fetch())
        .map(rows -> {
          Page<PromiseRow> found = page.page(rows, PromiseResource::position);
          return new Page<>(
              found.items().stream().map(PromiseItem::of).toList(), found.nextCursor());
        });
  }

  @POST
  @Path("{id}/keep")
  @Operation(
      operationId = "keepPromise",
      summary = "Say that what was promised is done",
      description = "KEPT before it is due, and LATE when it has broken.")
  @APIResponse(
      responseCode = "200",
      description = "It is noted",
      content =
          @Content(
              schema = @Schema(implementation = MovedPromise.class),
              examples = @ExampleObject(name = "kept", value = PromiseExamples.KEPT)))
  @APIResponse(responseCode = "404", description = "The tenant has no such promise")
  @APIResponse(responseCode = "409", description = "`promise.refused`: `reason` says why")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> keep(
      @RestPath UUID id, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
    return move(id, "keep", key, new Move.Keep(), List.of());
  }

  @POST
  @Path("{id}/tell")
  @Operation(
      operationId = "tellOfPromise",
      summary = "Say that the customer was told that it will be later",
      description =
          "Before it breaks. The same is promised anew for the time that the customer was told; the"
              + " answer is that promise.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "told", value = PromiseExamples.TELL)))
  @APIResponse(
      responseCode = "200",
      description = "The promise in its place",
      content =
          @Content(
              schema = @Schema(implementation = MovedPromise.class),
              examples = @ExampleObject(name = "anew", value = PromiseExamples.ANEW)))
  @APIResponse(responseCode = "404", description = "The tenant has no such promise")
  @APIResponse(responseCode = "409", description = "`promise.refused`: `reason` says why")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> tell(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid TellRequest request) {
    return move(id, "tell", key, new Move.Tell(request.due()), request);
  }

  @POST
  @Path("{id}/withdraw")
  @Operation(
      operationId = "withdrawPromise",
      summary = "Say that it holds no longer",
      description = "By whoever sees to it, or a supervisor, before it breaks.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "withdrawn", value = PromiseExamples.WITHDRAW)))
  @APIResponse(
      responseCode = "200",
      description = "It is noted",
      content = @Content(schema = @Schema(implementation = MovedPromise.class)))
  @APIResponse(responseCode = "404", description = "The tenant has no such promise")
  @APIResponse(responseCode = "409", description = "`promise.refused`: `reason` says why")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> withdraw(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid WithdrawRequest request) {
    Caller caller = callers.current();
    Authority authority =
        caller.is(Roles.SUPERVISOR) || caller.is(Roles.MANAGER)
            ? Authority.SUPERVISOR
            : Authority.AGENT;
    return move(id, "withdraw", key, new Move.Withdraw(authority, request.reasonCode()), request);
  }

  private Uni<Response> move(UUID id, String verb, @Nullable String key, Move move, Object body) {
    Caller caller = callers.current();
    PromiseOnce once =
        new PromiseOnce(
            IdempotencyKey.of(caller, "POST /v1/promises/{id}/" + verb, key),
            hashes.of(body, id.toString()),
            done -> answers.worded(done, OK));
    return movePromise
        .move(
            new MovePromise.Request(
                caller.tenant(), id, move, caller.subject(), TraceContext.current()),
            once)
        .map(reply -> answers.answer(reply, OK));
  }

  private static List<String> position(PromiseRow row) {
    return List.of(row.due.toString(), row.id.toString());
  }

  private static @Nullable PromisePosition position(PageRequest page) {
    List<String> after = page.after();
    return page.isFirst()
        ? null
        : new PromisePosition(Instant.parse(after.get(0)), UUID.fromString(after.get(1)));
  }
}
