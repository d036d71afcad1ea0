package io.aplomo.escalation.transfer.http;

import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.transfer.application.AnswerTransfer;
import io.aplomo.escalation.transfer.application.TransferReply;
import io.aplomo.escalation.transfer.model.Command;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What receivers answer to an offered case. */
@Path("/v1/transfers/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Transfers")
@APIResponse(
    responseCode = "200",
    description = "It is known",
    content =
        @Content(
            schema = @Schema(implementation = TransferItem.class),
            examples = @ExampleObject(name = "done", value = TransferExamples.DONE)))
@APIResponse(responseCode = "404", description = "The tenant has no such transfer")
@APIResponse(
    responseCode = "409",
    description = "`transfer.brief-stale`: read the brief again; `transfer.refused`: `reason` why")
@APIResponse(
    responseCode = "422",
    description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
public class TransferResource {
  private static final String ROUTE = "POST /v1/transfers/{id}/";

  private final Callers callers;
  private final AnswerTransfer answerTransfer;
  private final RequestHash.Maker hashes;
  private final TransferAnswers answers;

  TransferResource(
      Callers callers,
      AnswerTransfer answerTransfer,
      RequestHash.Maker hashes,
      TransferAnswers answers) {
    this.callers = callers;
    this.answerTransfer = answerTransfer;
    this.hashes = hashes;
    this.answers = answers;
  }

  @POST
  @Path("confirm")
  @Operation(
      operationId = "confirmTransfer",
      summary = "Say that one has read the brief, and take the case",
      description = "The case is the caller's from then on; its clocks run on.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "confirm", value = TransferExamples.CONFIRM)))
  public Uni<Response> confirm(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid ConfirmRequest request) {
    Caller caller = callers.current();
    return answer(
        caller,
        id,
        "confirm",
        key,
        request,
        teams -> new Command.Confirm(caller.subject(), teams, request.briefVersion()));
  }

  @POST
  @Path("refuse")
  @Operation(
      operationId = "refuseTransfer",
      summary = "Say that one cannot take an offered case",
      description = "It stays with its sender, and does not count as a transfer.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "refuse", value = TransferExamples.REFUSE)))
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
        teams -> new Command.Refuse(caller.subject(), teams, request.reasonCode()));
  }

  private Uni<Response> answer(
      Caller caller,
      UUID id,
      String verb,
      @Nullable String key,
      Object body,
      Function<Set<String>, Command> command) {
    TransferReply.Once once =
        new TransferReply.Once(
            IdempotencyKey.of(caller, ROUTE + verb, key),
            hashes.of(body, id.toString()),
            answers::worded);
    return answerTransfer
        .answer(
            verb,
            new AnswerTransfer.Request(
                caller.tenant(), id, caller.subject(), command, TraceContext.current()),
            once)
        .map(answers::answer);
  }
}
