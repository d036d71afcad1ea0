package io.aplomo.intake.complaint.http;

import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.idempotency.StoredAnswer;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.intake.complaint.application.AcceptComplaint;
import io.aplomo.intake.complaint.application.AcceptComplaintHandler;
import io.aplomo.intake.complaint.application.Acceptance;
import io.aplomo.intake.complaint.application.AddMessage;
import io.aplomo.intake.complaint.application.AddMessageHandler;
import io.aplomo.intake.complaint.application.Addition;
import io.aplomo.intake.complaint.application.Repetition;
import io.aplomo.intake.complaint.model.Receipt;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Complaints and messages in. */
@Path("/v1/complaints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Complaints")
public class ComplaintResource {
  private static final String COMPLAINTS = "POST /v1/complaints";
  private static final String MESSAGES = "POST /v1/complaints/{id}/messages";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Callers callers;
  private final SubmissionReader reader;
  private final RequestHash.Maker hashes;
  private final AcceptComplaintHandler complaints;
  private final AddMessageHandler messages;

  ComplaintResource(
      Callers callers,
      SubmissionReader reader,
      RequestHash.Maker hashes,
      AcceptComplaintHandler complaints,
      AddMessageHandler messages) {
    this.callers = callers;
    this.reader = reader;
    this.hashes = hashes;
    this.complaints = complaints;
    this.messages = messages;
  }

  @POST
  @Operation(operationId = "postComplaint", summary = "Hand a complaint in")
  @APIResponse(
      responseCode = "201",
      description = "Durable, and on its way to be handled",
      content = @Content(schema = @Schema(implementation = ReceiptAnswer.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same text is stored under this external id; what was answered then",
      content = @Content(schema = @Schema(implementation = ReceiptAnswer.class)))
  @APIResponse(responseCode = "400", description = "Refused; nothing is kept")
  @APIResponse(
      responseCode = "409",
      description =
          "Another text is stored under this external id, as `storedId`; or a request with this"
              + " Idempotency-Key is being worked on")
  @APIResponse(responseCode = "422", description = "The Idempotency-Key was another request's")
  @APIResponse(
      responseCode = "503",
      description = "Not available or at its limit; repeat after `Retry-After`")
  public Uni<Response> post(
      @Parameter(description = "1 to 255 visible ASCII characters, kept for 24 hours")
          @RestHeader(IdempotencyKey.HEADER)
          @Nullable String idempotencyKey,
      @Valid @NotNull ComplaintRequest request) {
    Caller caller = callers.current();
    IdempotencyKey key = IdempotencyKey.of(caller, COMPLAINTS, idempotencyKey);
    Repetition repetition = key == null ? null : new Repetition(key, hashes.of(request));
    return complaints
        .accept(new AcceptComplaint(reader.submission(request, caller), repetition))
        .map(acceptance -> answer(acceptance, repetition));
  }

  private static Response answer(Acceptance acceptance, @Nullable Repetition repetition) {
    return switch (acceptance) {
      case Acceptance.Accepted(var receipt) -> receipt(Answers.CREATED, receipt);
      case Acceptance.Known(var receipt) -> receipt(Answers.OK, receipt);
      case Acceptance.Conflicting(var storedId) ->
          throw IntakeProblem.EXTERNAL_ID_CONFLICT
              .problem()
              .withField("externalId")
              .with("storedId", storedId)
              .exception();
      case Acceptance.Refused(var reason) -> throw Refusals.of(reason);
      case Acceptance.Answered(var before) -> repeated(before, repetition);
      case Acceptance.InFlight elsewhere ->
          throw EdgeProblem.IDEMPOTENCY_IN_FLIGHT
              .problem()
              .withField(IdempotencyKey.HEADER)
              .withRetryAfter(RETRY_AFTER)
              .exception();
    };
  }

  private static Response receipt(int status, Receipt receipt) {
    return Response.status(status)
        .header(HttpHeaders.LOCATION, Answers.location(receipt))
        .entity(ReceiptAnswer.of(receipt))
        .build();
  }

  private static Response repeated(StoredAnswer before, @Nullable Repetition repetition) {
    if (repetition == null) {
      throw new IllegalStateException("only a request with a key is answered from before");
    }
    return before.answerTo(repetition.request()).repeated();
  }

  @POST
  @Path("/{id}/messages")
  @Operation(operationId = "postMessage", summary = "Add what was said later")
  @APIResponse(
      responseCode = "201",
      description = "Durable, and on its way",
      content = @Content(schema = @Schema(implementation = MessageAnswer.class)))
  @APIResponse(responseCode = "400", description = "Refused; nothing is kept")
  @APIResponse(responseCode = "404", description = "The tenant has no such complaint")
  @APIResponse(
      responseCode = "409",
      description = "A request with this Idempotency-Key is being worked on")
  @APIResponse(responseCode = "422", description = "The Idempotency-Key was another request's")
  @APIResponse(
      responseCode = "503",
      description = "Not available for the moment; repeat after `Retry-After`")
  public Uni<Response> postMessage(
      UUID id,
      @Parameter(description = "1 to 255 visible ASCII characters, kept for 24 hours")
          @RestHeader(IdempotencyKey.HEADER)
          @Nullable String idempotencyKey,
      @Valid @NotNull MessageRequest request) {
    Caller caller = callers.current();
    IdempotencyKey key = IdempotencyKey.of(caller, MESSAGES, idempotencyKey);
    Repetition repetition =
        key == null ? null : new Repetition(key, hashes.of(request, id.toString()));
    return messages
        .add(new AddMessage(reader.message(id, request, caller), repetition))
        .map(addition -> answer(addition, repetition));
  }

  private static Response answer(Addition addition, @Nullable Repetition repetition) {
    return switch (addition) {
      case Addition.Added(var message) ->
          Response.status(Answers.CREATED).entity(MessageAnswer.of(message)).build();
      case Addition.NoComplaint none -> throw EdgeProblem.NOT_FOUND.exception();
      case Addition.Refused(var reason) -> throw Refusals.of(reason);
      case Addition.Answered(var before) -> repeated(before, repetition);
    };
  }
}
