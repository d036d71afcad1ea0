package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.cases.application.FindAwaited;
import io.aplomo.escalation.cases.view.CaseReader;
import io.aplomo.escalation.cases.view.CaseRow;
import io.aplomo.escalation.clock.http.ClockItem;
import io.aplomo.escalation.clock.view.ClockReader;
import io.aplomo.escalation.promise.http.PromiseItem;
import io.aplomo.escalation.promise.view.PromiseReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A case as whoever has to answer for it needs it. */
@Path("/v1/cases/{id}/dossier")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Cases")
public class DossierResource {
  /** Of each list; more than nearly any case has, and the cursors lead on. */
  private static final int MOST = 200;

  private final Callers callers;
  private final CaseReader cases;
  private final FindAwaited awaited;
  private final ClockReader clocks;
  private final PromiseReader promises;

  DossierResource(
      Callers callers,
      CaseReader cases,
      FindAwaited awaited,
      ClockReader clocks,
      PromiseReader promises) {
    this.callers = callers;
    this.cases = cases;
    this.awaited = awaited;
    this.clocks = clocks;
    this.promises = promises;
  }

  @GET
  @Operation(
      operationId = "readDossier",
      summary = "All that was said and done about a case",
      description =
          "Conversation, timeline, notes, assessment, recovery steps, demand, clocks and promises;"
              + " `complete` as soon as the customer has insisted.")
  @APIResponse(responseCode = "200", description = "The dossier; `ETag` is that of the case")
  @APIResponse(responseCode = "404", description = "The tenant has no such case")
  public Uni<RestResponse<Dossier>> read(@RestPath UUID id) {
    String tenant = callers.current().tenant();
    PageRequest messages = CasePages.messages(tenant, id, MOST);
    PageRequest entries = CasePages.entries(tenant, id, MOST);
    PageRequest notes = new PageRequest(CasePages.notes(tenant, id), MOST, List.of());
    return cases
        .read(tenant, id, messages.fetch(), entries.fetch())
        .map(reading -> reading.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .chain(found ->
            Uni.combine()
                .all()
                .unis(
                    awaited.of(id, found.file().isOpen()),
                    cases.notes(tenant, id, null, notes.fetch()),
                    clocks.ofCase(tenant, id),
                    promises.ofCase(tenant, id, null, MOST))
                .usingConcurrencyOf(1)
                .asTuple()
                .map(rest -> {
                  CaseRow row = found.file();
                  Instant completeSince = row.completeSince();
                  Dossier dossier =
                      new Dossier(
                          completeSince != null,
                          completeSince,
                          CasePages.details(messages, entries, found, rest.getItem1()),
                          CasePages.notes(notes, rest.getItem2()),
                          rest.getItem3().stream().map(ClockItem::of).toList(),
                          rest.getItem4().stream().map(PromiseItem::of).toList());
                  return CaseResource.tagged(row, dossier);
                }));
  }
}
