package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.conduct.application.OnceOnly;
import io.aplomo.escalation.conduct.application.TakeStep;
import io.aplomo.escalation.conduct.model.Act;
import io.aplomo.escalation.conduct.model.Command;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
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

/**
 * The steps of the conduct protocol. Each needs the entity tag that the person has seen, and may be
 * repeated with the same {@code Idempotency-Key}. Who is in the contact warns, offers a supervisor
 * and ends it; supervisors restrict and decide about appeals; managers end the relation.
 */
@Path("/v1/customers/{ref}/conduct")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Conduct")
@APIResponse(
    responseCode = "200",
    description = "Done; `ETag` is what the next `If-Match` has to say",
    content =
        @Content(
            schema = @Schema(implementation = ConductItem.class),
            examples = @ExampleObject(name = "conduct", value = ConductExamples.OBSERVED)))
@APIResponse(
    responseCode = "409",
    description =
        "`conduct.step-refused`: `state` does not allow this, `reason` says why; where a rule of"
            + " the policy is broken, `rule`, `needed` and `found` say which")
@APIResponse(responseCode = "412", description = "`request.stale`: somebody took a step")
@APIResponse(
    responseCode = "422",
    description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
@APIResponse(responseCode = "428", description = "`request.if-match-required`")
public class ConductStepResource {
  private final Callers callers;
  private final TakeStep takeStep;
  private final RequestHash.Maker hashes;
  private final ConductAnswers answers;

  ConductStepResource(
      Callers callers, TakeStep takeStep, RequestHash.Maker hashes, ConductAnswers answers) {
    this.callers = callers;
    this.takeStep = takeStep;
    this.hashes = hashes;
    this.answers = answers;
  }

  @POST
  @Path("warn")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "warnCustomer",
      summary = "Note that the customer was politely warned",
      description =
          "Abuse is answered with a warning first; the proposal has the words. It holds for"
              + " 30 days without new conduct.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "warn", value = ConductExamples.STEP)))
  public Uni<Response> warn(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable StepRequest request) {
    return take(asked(ref, "warn", ifMatch, key, request), Command.Warn::new);
  }

  @POST
  @Path("offer-supervisor")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "offerSupervisor",
      summary = "Note that the customer was offered a supervisor")
  public Uni<Response> offerSupervisor(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable StepRequest request) {
    return take(
        asked(ref, "offer-supervisor", ifMatch, key, request), Command.OfferSupervisor::new);
  }

  @POST
  @Path("end-contact")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "endContact",
      summary = "End the contact with the customer",
      description =
          "The right of whoever is in the contact, once the customer was warned; at once"
              + " after a threat. New messages are kept and wait until the customer has cooled off,"
              + " unless somebody is in danger.")
  public Uni<Response> endContact(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable StepRequest request) {
    return take(asked(ref, "end-contact", ifMatch, key, request), Command.EndContact::new);
  }

  @POST
  @Path("resume")
  @Operation(
      operationId = "resumeContact",
      summary = "Go on as with anybody, before the time is over")
  public Uni<Response> resume(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable StepRequest request) {
    return take(asked(ref, "resume", ifMatch, key, request), Command.Resume::new);
  }

  @POST
  @Path("restrict")
  @Operation(
      operationId = "restrictContact",
      summary = "Restrict how the customer can be in contact",
      description = "Until `reviewAt`, at most 90 days; it ends then unless it is renewed.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "restrict", value = ConductExamples.RESTRICT)))
  public Uni<Response> restrict(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid RestrictRequest request) {
    var restriction = request.restriction();
    return take(
        new Asked(ref, "restrict", ifMatch, key, request),
        act -> new Command.Restrict(act, restriction));
  }

  @POST
  @Path("lift")
  @Operation(
      operationId = "liftRestriction",
      summary = "Lift a restriction, or, as a manager, the end of the relation")
  public Uni<Response> lift(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable StepRequest request) {
    return take(asked(ref, "lift", ifMatch, key, request), Command.Lift::new);
  }

  @POST
  @Path("renew")
  @Operation(
      operationId = "renewRestriction",
      summary = "Look at a restriction again and go on with it",
      description =
          "Of a proposed offboarding it is the refusal: the restriction goes on without it.")
  public Uni<Response> renew(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid RenewRequest request) {
    return take(
        new Asked(ref, "renew", ifMatch, key, request),
        act -> new Command.Renew(act, request.reviewAt()));
  }

  @POST
  @Path("appeal")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "appealConduct",
      summary = "Take down that the customer does not accept the last step")
  public Uni<Response> appeal(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable StepRequest request) {
    return take(asked(ref, "appeal", ifMatch, key, request), Command.Appeal::new);
  }

  @POST
  @Path("decide-appeal")
  @Operation(
      operationId = "decideConductAppeal",
      summary = "Decide about an appeal",
      description = "By somebody else than who took the step.")
  public Uni<Response> decideAppeal(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid DecideAppealRequest request) {
    return take(
        new Asked(ref, "decide-appeal", ifMatch, key, request),
        act -> new Command.DecideAppeal(act, request.outcome()));
  }

  @POST
  @Path("propose-offboarding")
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "proposeOffboarding",
      summary = "Propose to end the relation with the customer",
      description =
          "The last resort: the policy asks for a documented history, and a second manager"
              + " confirms.")
  public Uni<Response> proposeOffboarding(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable StepRequest request) {
    return take(
        asked(ref, "propose-offboarding", ifMatch, key, request), Command.ProposeOffboarding::new);
  }

  @POST
  @Path("confirm-offboarding")
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "confirmOffboarding",
      summary = "End the relation, as the second of two people",
      description = "At most 365 days until it is looked at again.")
  public Uni<Response> confirmOffboarding(
      @RestPath String ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid ConfirmOffboardingRequest request) {
    return take(
        new Asked(ref, "confirm-offboarding", ifMatch, key, request),
        act -> new Command.ConfirmOffboarding(act, request.reviewAt()));
  }

  /**
   * A request as it came.
   *
   * @param body what of it decides whether it is a repetition
   */
  private record Asked(
      String ref, String verb, @Nullable String ifMatch, @Nullable String key, StepReasons body) {}

  private static Asked asked(
      String ref,
      String verb,
      @Nullable String ifMatch,
      @Nullable String key,
      @Nullable StepRequest request) {
    return new Asked(ref, verb, ifMatch, key, request == null ? StepRequest.EMPTY : request);
  }

  private Uni<Response> take(Asked asked, Function<Act, Command.Step> step) {
    Caller caller = callers.current();
    long version = EntityTag.expected(asked.ifMatch());
    StepReasons why = asked.body();
    String customer = Objects.requireNonNull(QueryValues.text("ref", asked.ref()));
    Act act =
        new Act(
            caller.subject(),
            caller.is(Roles.MANAGER),
            why.reasonCode(),
            why.adjustmentReason() != null);
    TakeStep.Request wanted =
        new TakeStep.Request(
            caller.tenant(),
            customer,
            version,
            step.apply(act),
            why.note(),
            why.adjustmentReason(),
            TraceContext.current());
    OnceOnly.Once once =
        new OnceOnly.Once(
            IdempotencyKey.of(
                caller, "POST /v1/customers/{ref}/conduct/" + asked.verb(), asked.key()),
            hashes.of(why, customer, EntityTag.of(version)),
            answers::worded);
    return takeStep.take(wanted, once).map(answers::answer);
  }
}
