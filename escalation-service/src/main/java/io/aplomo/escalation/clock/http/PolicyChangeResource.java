package io.aplomo.escalation.clock.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.calendar.model.NoOpenTimeException;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.catalogue.document.CatalogueProblem;
import io.aplomo.escalation.catalogue.document.PolicyDocument;
import io.aplomo.escalation.catalogue.document.PolicyRules;
import io.aplomo.escalation.clock.application.ApplyPolicies;
import io.aplomo.escalation.clock.application.DryRun;
import io.aplomo.escalation.sla.model.SlaBook;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

/** What changed policies make of cases that are open: looked at first, then done. */
@Path("/v1/sla-policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
@Tag(name = "SLA policies")
@APIResponse(
    responseCode = "409",
    description =
        "`sla-policy.no-open-time`: a clock of some case would never run out; nothing is"
            + " changed")
public class PolicyChangeResource {
  private static final String APPLY = "POST /v1/sla-policies/apply";

  private final Callers callers;
  private final DryRun dryRun;
  private final ApplyPolicies policies;
  private final RequestHash.Maker hashes;
  private final ObjectMapper json;

  PolicyChangeResource(
      Callers callers,
      DryRun dryRun,
      ApplyPolicies policies,
      RequestHash.Maker hashes,
      ObjectMapper json) {
    this.callers = callers;
    this.dryRun = dryRun;
    this.policies = policies;
    this.hashes = hashes;
    this.json = json;
  }

  @POST
  @Path("{code}/dry-run")
  @Operation(
      operationId = "dryRunSlaPolicy",
      summary = "Say what would follow for open cases if an SLA policy were put and applied now",
      description =
          "Changes nothing. Without a body: what would follow if the tenant's present policies and"
              + " calendars were applied. `limit` is how many open cases are looked at; only those in"
              + " which something would follow are listed.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = PolicyDocument.class),
              examples = @ExampleObject(name = "policy", value = PolicyChangeExamples.CANDIDATE)))
  @APIResponse(
      responseCode = "200",
      description = "What would follow, case by case in order of their ids",
      content =
          @Content(
              schema = @Schema(implementation = ForeseenPage.class),
              examples = @ExampleObject(name = "page", value = PolicyChangeExamples.FORESEEN)))
  @APIResponse(
      responseCode = "400",
      description = "The policy would not be taken, or the limit or cursor is not valid")
  @APIResponse(responseCode = "404", description = "Without a body: there is no such policy")
  public Uni<ForeseenPage> dryRun(
      @RestPath String code,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor,
      @Valid @Nullable PolicyDocument candidate) {
    String tenant = callers.current().tenant();
    CatalogueDocument.checkCode(code, candidate == null ? null : candidate.code());
    PageRequest page =
        PageRequest.of(CursorScope.of(tenant, "sla-policy-dry-run", code), limit, cursor);
    UnaryOperator<SlaBook> change = book -> tried(book, code, candidate);
    return dryRun
        .look(new DryRun.Request(tenant, change, after(page), page.limit()))
        .map(seen -> {
          Page<UUID> looked = page.page(seen.open(), PolicyChangeResource::position);
          return new ForeseenPage(
              seen.cases().stream().map(ForeseenCase::of).toList(),
              looked.items().size(),
              looked.nextCursor());
        })
        .onFailure(NoOpenTimeException.class)
        .transform(PolicyChangeResource::noOpenTime);
  }

  @POST
  @Path("apply")
  @Operation(
      operationId = "applySlaPolicies",
      summary = "Apply the tenant's present SLA policies and calendars to open cases",
      description =
          "To the cases that are named, or to the next 200 in order of their ids: then repeat it with"
              + " the `nextCursor` of the answer until there is none. Each request is one"
              + " transaction. Cases that are not open, or on the present revision already, stay as"
              + " they are.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ApplyRequest.class),
              examples = @ExampleObject(name = "cases", value = PolicyChangeExamples.APPLY)))
  @APIResponse(
      responseCode = "200",
      description = "Done",
      content =
          @Content(
              schema = @Schema(implementation = AppliedPolicies.class),
              examples = @ExampleObject(name = "applied", value = PolicyChangeExamples.APPLIED)))
  @APIResponse(responseCode = "400", description = "Too many cases, or the cursor is not valid")
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> apply(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @Nullable ApplyRequest body) {
    Caller caller = callers.current();
    ApplyRequest wanted = body == null ? ApplyRequest.EMPTY : body;
    if (wanted.caseIds() != null && wanted.cursor() != null) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField("cursor")
          .withDetail("Expected caseIds or a cursor.")
          .exception();
    }
    PageRequest page =
        PageRequest.of(
            CursorScope.of(caller.tenant(), "sla-policies-apply"),
            String.valueOf(ApplyPolicies.MOST),
            wanted.cursor());
    ApplyPolicies.Request request =
        new ApplyPolicies.Request(
            caller.tenant(),
            wanted.caseIds(),
            after(page),
            caller.subject(),
            TraceContext.current());
    return policies
        .apply(
            request,
            new ApplyPolicies.Once(
                IdempotencyKey.of(caller, APPLY, key),
                hashes.of(wanted),
                applied -> worded(applied, page)))
        .map(IdempotencyStore.Outcome::response)
        .onFailure(NoOpenTimeException.class)
        .transform(PolicyChangeResource::noOpenTime);
  }

  private static SlaBook tried(SlaBook book, String code, @Nullable PolicyDocument candidate) {
    if (candidate != null) {
      PolicyRules.check(candidate, book.calendars().keySet());
      return book.with(candidate.policy(code));
    }
    if (book.policies().stream().noneMatch(each -> each.policy().code().equals(code))) {
      throw EdgeProblem.NOT_FOUND.exception();
    }
    return book;
  }

  private Answer worded(ApplyPolicies.Applied applied, PageRequest page) {
    Page<UUID> looked = page.page(applied.open(), PolicyChangeResource::position);
    AppliedPolicies view =
        new AppliedPolicies(
            applied.revision(),
            looked.items().size(),
            applied.applied(),
            applied.changed(),
            looked.nextCursor());
    try {
      return new Answer(200, null, null, json.writeValueAsString(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and a cursor are always JSON", e);
    }
  }

  private static Throwable noOpenTime(Throwable failure) {
    return CatalogueProblem.NO_OPEN_TIME
        .problem()
        .withDetail(String.valueOf(failure.getMessage()))
        .exception();
  }

  private static List<String> position(UUID id) {
    return List.of(id.toString());
  }

  private static @Nullable UUID after(PageRequest page) {
    return page.isFirst() ? null : UUID.fromString(page.after().getFirst());
  }
}
