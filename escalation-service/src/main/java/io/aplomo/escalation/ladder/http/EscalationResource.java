package io.aplomo.escalation.ladder.http;

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
import io.aplomo.escalation.ladder.application.AnswerEscalation;
import io.aplomo.escalation.ladder.application.LadderReply;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.view.EscalationReader;
import io.aplomo.escalation.ladder.view.EscalationReader.Filter;
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
 * Cases that need somebody with more authority, and the answers of who has it. No {@code If-Match}:
 * the ladder itself knows whether an answer still fits.
 */
@Path("/v1/escalations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Escalations")
public class EscalationResource {
  private static final String ROUTE = "POST /v1/escalations/{id}/";

  private final Callers callers;
  private final AnswerEscalation answerEscalation;
  private final EscalationReader reader;
  private final RequestHash.Maker hashes;
  private final LadderAnswers answers;

  EscalationResource(
      Callers callers,
      AnswerEscalation answerEscalation,
      EscalationReader reader,
      RequestHash.Maker hashes,
      LadderAnswers answers) {
    this.callers = callers;
    this.answerEscalation = answerEscalation;
    this.reader = reader;
    this.hashes = hashes;
    this.answers = answers;
  }

  /** Where an escalation stands, as a filter. */
  enum State {
    WAITING,
    ACCEPTED,
    ENDED
  }

  @GET
  @Operation(
      operationId = "listEscalations",
      summary = "List escalations, the oldest first",
      description = "`to` is the subject of who is called.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the tenant's escalations",
      content = @Content(examples = @ExampleObject(name = "page", value = EscalationExamples.PAGE)))
  @APIResponse(responseCode = "400", description = "A filter, limit or cursor is not valid")
  public Uni<Page<EscalationItem>> list(
      @RestQuery @Nullable String state,
      @RestQuery @Nullable String level,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    Filter filter =
        new Filter(
            callers.current().tenant(),
            null,
            name(QueryValues.oneOf(State.class, "state", state)),
            name(QueryValues.oneOf(Level.class, "level", level)),
            QueryValues.text("to", to));
    PageRequest page =
        PageRequest.of(
            CursorScope.of(
                filter.tenant(), "escalations", filter.state(), filter.level(), filter.addressee()),
            limit,
            cursor);
    return reader
        .list(filter, EscalationPages.after(page), page.fetch())
        .map(rows -> EscalationPages.page(page, rows, EscalationItem::of));
  }

  @POST
  @Path("{id}/accept")
  @Operation(
      operationId = "acceptEscalation",
      summary = "Take an escalated case",
      description =
          "The case is the caller's from then on. Who is called may accept, and everybody whose"
              + " role has the level: managers all of them, supervisors the first.")
  @APIResponse(
      responseCode = "200",
      description = "Accepted",
      content =
          @Content(
              schema = @Schema(implementation = EscalationItem.class),
              examples = @ExampleObject(name = "accepted", value = EscalationExamples.ACCEPTED)))
  @APIResponse(responseCode = "404", description = "The tenant has no such escalation")
  @APIResponse(
      responseCode = "409",
      description = "`escalation.refused`: somebody else took it, or it is over; `reason` why")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> accept(
      @RestPath UUID id, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
    Caller caller = callers.current();
    return answer(
        caller, id, "accept", key, "", new Command.Accept(caller.subject(), upTo(caller)));
  }

  @POST
  @Path("{id}/refuse")
  @Operation(
      operationId = "refuseEscalation",
      summary = "Say that one cannot take an escalated case",
      description = "It goes on to another one of the level; the time to accept stays.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "refuse", value = EscalationExamples.REFUSE)))
  @APIResponse(
      responseCode = "200",
      description = "It is known",
      content =
          @Content(
              schema = @Schema(implementation = EscalationItem.class),
              examples = @ExampleObject(name = "waiting", value = EscalationExamples.WAITING)))
  @APIResponse(responseCode = "404", description = "The tenant has no such escalation")
  @APIResponse(
      responseCode = "409",
      description = "`escalation.refused`: somebody else is called, or took it; `reason` why")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> refuse(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid RefuseRequest request) {
    Caller caller = callers.current();
    return answer(
        caller,
        id,
        "refuse",
        key,
        request,
        new Command.Refuse(caller.subject(), upTo(caller), request.reasonCode()));
  }

  private Uni<Response> answer(
      Caller caller, UUID id, String verb, @Nullable String key, Object body, Command command) {
    LadderReply.Once once =
        new LadderReply.Once(
            IdempotencyKey.of(caller, ROUTE + verb, key),
            hashes.of(body, id.toString()),
            answers::worded);
    return answerEscalation
        .answer(
            new AnswerEscalation.Request(caller.tenant(), id, command, TraceContext.current()),
            once)
        .map(answers::answer);
  }

  private static Level upTo(Caller caller) {
    return caller.is(Roles.MANAGER) ? Level.MANAGER_ON_CALL : Level.SUPERVISOR;
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
