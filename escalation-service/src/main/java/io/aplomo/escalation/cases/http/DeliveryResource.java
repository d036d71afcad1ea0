package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.cases.application.RecordDelivery;
import io.aplomo.escalation.cases.model.Delivery;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sends to customers tells of it: a person, or the contact centre's own machine, which
 * reads {@code complaint.acknowledgement-requested} as an integrator and hears nothing of what
 * people wrote here either. No {@code If-Match}: what happened has happened.
 */
@Path("/v1/cases/{id}/deliveries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.INTEGRATOR})
@Tag(name = "Cases")
public class DeliveryResource {
  private static final String ROUTE = "POST /v1/cases/{id}/deliveries";

  private final Callers callers;
  private final RecordDelivery recordDelivery;
  private final RequestHash.Maker hashes;
  private final ObjectMapper json;

  DeliveryResource(
      Callers callers, RecordDelivery recordDelivery, RequestHash.Maker hashes, ObjectMapper json) {
    this.callers = callers;
    this.recordDelivery = recordDelivery;
    this.hashes = hashes;
    this.json = json;
  }

  @POST
  @Operation(
      operationId = "reportDelivery",
      summary = "Tell whether the customer has the acknowledgement",
      description =
          "`DELIVERED` meets the clock ACKNOWLEDGE, from `at` on. `FAILED` leaves it open and"
              + " alerts; send it again, on another channel, and tell of that too.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "delivered", value = CaseExamples.DELIVERED)))
  @APIResponse(
      responseCode = "200",
      description = "It is on file",
      content =
          @Content(
              schema = @Schema(implementation = DeliveryItem.class),
              examples = @ExampleObject(name = "delivery", value = CaseExamples.DELIVERY)))
  @APIResponse(
      responseCode = "400",
      description =
          "`delivery.at-in-future` and `delivery.at-before-receipt`: `at` cannot be true; nothing"
              + " was taken in")
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> report(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid DeliveryRequest request) {
    Caller caller = callers.current();
    RecordDelivery.Request told =
        new RecordDelivery.Request(
            caller.tenant(),
            id,
            request.what(),
            request.outcome(),
            request.at(),
            request.channel(),
            request.reasonCode(),
            caller.subject(),
            TraceContext.current());
    RecordDelivery.Once once =
        new RecordDelivery.Once(
            IdempotencyKey.of(caller, ROUTE, key),
            hashes.of(request, id.toString()),
            this::wording);
    return recordDelivery.record(told, once).map(this::answer);
  }

  private Response answer(RecordDelivery.Reply reply) {
    return switch (reply) {
      case RecordDelivery.Reply.Recorded recorded -> wording(recorded).first();
      case RecordDelivery.Reply.Repeated repeated -> repeated.answer().repeated();
      case RecordDelivery.Reply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case RecordDelivery.Reply.Ahead ahead ->
          throw CaseProblem.DELIVERY_IN_FUTURE
              .problem()
              .withField("at")
              .withLimit(Delivery.TOLERANCE.toSeconds())
              .exception();
      case RecordDelivery.Reply.BeforeReceipt before ->
          throw CaseProblem.DELIVERY_BEFORE_RECEIPT.problem().withField("at").exception();
    };
  }

  private Answer wording(RecordDelivery.Reply.Recorded recorded) {
    try {
      return new Answer(200, null, null, json.writeValueAsString(DeliveryItem.of(recorded)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ids, instants and codes are always JSON", e);
    }
  }
}
