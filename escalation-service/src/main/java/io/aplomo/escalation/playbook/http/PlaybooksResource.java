package io.aplomo.escalation.playbook.http;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.VersionAnswers;
import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.playbook.application.ChangePlaybook;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import io.aplomo.escalation.playbook.document.PlaybookProblem;
import io.aplomo.escalation.playbook.document.PlaybookRules;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What to do in which situation, as managers write it. */
@Path("/v1/playbooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Playbooks", description = "What to do and say in which situation")
public class PlaybooksResource {
  private final Callers callers;
  private final ChangePlaybook playbooks;
  private final PlaybookForm form;

  PlaybooksResource(Callers callers, ChangePlaybook playbooks, PlaybookForm form) {
    this.callers = callers;
    this.playbooks = playbooks;
    this.form = form;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "listPlaybooks",
      summary = "The tenant's playbooks by code, the standard one among them")
  @APIResponse(
      responseCode = "200",
      description = "A page of them; version 0 is the standard one that comes with the program",
      content =
          @Content(examples = @ExampleObject(name = "page", value = PlaybookExamples.PLAYBOOKS)))
  @APIResponse(responseCode = "400", description = "The limit or cursor is not valid")
  public Uni<Page<PlaybookItem>> list(
      @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest page = PageRequest.of(CursorScope.of(tenant, "playbooks"), limit, cursor);
    return playbooks
        .names(tenant)
        .map(own -> page.page(following(form.items(own), page), item -> List.of(item.code())));
  }

  @GET
  @Path("{code}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(operationId = "getPlaybook", summary = "A playbook, now or in an older version")
  @APIResponse(
      responseCode = "200",
      description = "The playbook; its `ETag` is what `If-Match` has to say",
      content =
          @Content(
              schema = @Schema(implementation = PlaybookView.class),
              examples =
                  @ExampleObject(name = "playbook", value = PlaybookExamples.PLAYBOOK_VERSION)))
  @APIResponse(responseCode = "404", description = "There is no such playbook or version")
  public Uni<RestResponse<PlaybookView>> read(
      @RestPath String code,
      @Parameter(description = "An older version; 0 for the standard one; else the present one")
          @RestQuery
          @Nullable String version) {
    Long wanted = VersionAnswers.wanted(version);
    return playbooks
        .read(DocumentKey.of(callers.current().tenant(), code), wanted)
        .map(found -> VersionAnswers.read(found, wanted, form.standard(code), form::view));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "putPlaybook",
      summary = "Make a playbook, or replace it as a whole",
      description =
          "Counts at once, for open cases too. Old versions stay and say who put them. `standard` is"
              + " for the cases that no other playbook is for.")
  @RequestBody(
      required = true,
      content =
          @Content(examples = @ExampleObject(name = "playbook", value = PlaybookExamples.PLAYBOOK)))
  @APIResponse(
      responseCode = "200",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = PlaybookView.class)))
  @APIResponse(
      responseCode = "400",
      description = "A field is not valid, or what all of them say does not fit together")
  @APIResponse(
      responseCode = "409",
      description = "`playbook.full`: there is no room for another playbook")
  @APIResponse(responseCode = "412", description = "`request.stale`: somebody changed it")
  @APIResponse(
      responseCode = "428",
      description = "`request.if-match-required`; the first time it is `\"0\"`")
  public Uni<RestResponse<PlaybookView>> replace(
      @RestPath String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PlaybookDocument request) {
    Caller caller = callers.current();
    CatalogueDocument.checkCode(code, request.code());
    long expected = EntityTag.expected(ifMatch);
    PlaybookRules.check(code, request);
    PlaybookDocument playbook = request.named(code);
    return playbooks
        .replace(
            new ChangeDocument.Request(
                DocumentKey.of(caller.tenant(), code),
                expected,
                form.json(playbook),
                caller.subject()),
            playbook)
        .map(this::answer);
  }

  private RestResponse<PlaybookView> answer(ChangePlaybook.Reply reply) {
    return switch (reply) {
      case ChangePlaybook.Reply.Answered answered ->
          VersionAnswers.replaced(answered.reply(), form::view);
      case ChangePlaybook.Reply.Full full ->
          throw PlaybookProblem.FULL.problem().withLimit(ChangePlaybook.MAX_PLAYBOOKS).exception();
    };
  }

  private static List<PlaybookItem> following(List<PlaybookItem> all, PageRequest page) {
    return all.stream()
        .filter(item -> page.isFirst() || item.code().compareTo(page.after().getFirst()) > 0)
        .limit(page.fetch())
        .toList();
  }
}
