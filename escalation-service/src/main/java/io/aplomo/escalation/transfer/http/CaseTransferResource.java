package io.aplomo.escalation.transfer.http;

import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.cases.view.CaseReader;
import io.aplomo.escalation.transfer.application.OfferTransfer;
import io.aplomo.escalation.transfer.application.TransferReply;
import io.aplomo.escalation.transfer.model.TransferRules;
import io.aplomo.escalation.transfer.view.BriefReader;
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
import org.jspecify.annotations.Nullable;

/** Transfers of a case, and its brief. */
@Path("/v1/cases/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Transfers")
@APIResponse(responseCode = "404", description = "The tenant has no such case")
public class CaseTransferResource {
  private static final String ROUTE = "POST /v1/cases/{id}/transfers";

  private final Callers callers;
  private final OfferTransfer offerTransfer;
  private final CaseReader cases;
  private final BriefReader briefs;
  private final RequestHash.Maker hashes;
  private final TransferAnswers answers;

  CaseTransferResource(
      Callers callers,
      OfferTransfer offerTransfer,
      CaseReader cases,
      BriefReader briefs,
      RequestHash.Maker hashes,
      TransferAnswers answers) {
    this.callers = callers;
    this.offerTransfer = offerTransfer;
    this.cases = cases;
    this.briefs = briefs;
    this.hashes = hashes;
    this.answers = answers;
  }

  @POST
  @Path("transfers")
  @Operation(
      operationId = "transferCase",
      summary = "Offer a case to a person or a team",
      description =
          "WARM: the receiver reads the brief and confirms it; until then the sender has the case."
              + " COLD is refused unless a supervisor sets `forced`. A case is transferred twice at"
              + " most: beyond that it is escalated instead. No clock begins anew.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "offer", value = TransferExamples.OFFER)))
  @APIResponse(
      responseCode = "200",
      description = "It is offered; a cold one is done",
      content =
          @Content(
              schema = @Schema(implementation = TransferItem.class),
              examples = @ExampleObject(name = "offered", value = TransferExamples.OFFERED)))
  @APIResponse(
      responseCode = "409",
      description =
          "`transfer.cold-refused`, `transfer.budget-spent` (the case is escalated), or"
              + " `transfer.refused`: `reason` why")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> offer(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid TransferRequest request) {
    Caller caller = callers.current();
    TransferRules.Wish wish =
        new TransferRules.Wish(
            caller.subject(),
            caller.is(Roles.SUPERVISOR) || caller.is(Roles.MANAGER),
            request.how(),
            request.receiver(),
            Boolean.TRUE.equals(request.forced()));
    TransferReply.Once once =
        new TransferReply.Once(
            IdempotencyKey.of(caller, ROUTE, key),
            hashes.of(request, id.toString()),
            answers::worded);
    return offerTransfer
        .offer(
            new OfferTransfer.Request(
                caller.tenant(),
                id,
                wish,
                request.reasonCode(),
                request.note(),
                TraceContext.current()),
            once)
        .map(answers::answer);
  }

  @GET
  @Path("transfers")
  @Operation(operationId = "listTransfersOfCase", summary = "The transfers of a case, in order")
  @APIResponse(responseCode = "200", description = "All of them")
  public Uni<TransferPage> list(@RestPath UUID id) {
    String tenant = callers.current().tenant();
    return cases
        .find(tenant, id)
        .map(row -> row.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .chain(() -> briefs.transfers(tenant, id))
        .map(rows -> new TransferPage(rows.stream().map(TransferItem::of).toList()));
  }

  @GET
  @Path("brief")
  @Operation(
      operationId = "readBrief",
      summary = "What somebody needs to know who takes a case over",
      description =
          "Made from the facts of the case: what happened, what was said, what the customer wants,"
              + " the tone. `version` is what a receiver confirms.")
  @APIResponse(
      responseCode = "200",
      description = "The brief",
      content =
          @Content(
              schema = @Schema(implementation = BriefItem.class),
              examples = @ExampleObject(name = "brief", value = TransferExamples.BRIEF)))
  public Uni<BriefItem> brief(@RestPath UUID id) {
    return briefs
        .read(callers.current().tenant(), id)
        .map(reading -> BriefItem.of(reading.orElseThrow(EdgeProblem.NOT_FOUND::exception)));
  }
}
