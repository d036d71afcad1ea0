package io.aplomo.escalation.people.http;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.VersionAnswers;
import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.people.application.ChangePerson;
import io.aplomo.escalation.people.application.ChangeStaff;
import io.aplomo.escalation.people.document.PersonDocument;
import io.aplomo.escalation.people.document.PersonRules;
import io.aplomo.escalation.people.model.Presence;
import io.aplomo.escalation.people.model.Role;
import io.aplomo.escalation.people.persistence.StaffVersions;
import io.aplomo.escalation.people.view.PersonFilter;
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
import java.util.Optional;
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

/** The people who handle cases. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {
  private final Callers callers;
  private final PresentPeople present;
  private final ChangeStaff staff;
  private final ChangePerson change;
  private final PersonForm form;

  PeopleResource(
      Callers callers,
      PresentPeople present,
      ChangeStaff staff,
      ChangePerson change,
      PersonForm form) {
    this.callers = callers;
    this.present = present;
    this.staff = staff;
    this.change = change;
    this.form = form;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(operationId = "listPeople", summary = "The tenant's people by id, as they are now")
  @APIResponse(
      responseCode = "200",
      description = "A page of them, those who have left among them",
      content = @Content(examples = @ExampleObject(name = "page", value = PeopleExamples.PEOPLE)))
  @APIResponse(responseCode = "400", description = "A filter, limit or cursor is not valid")
  public Uni<Page<PersonView>> list(
      @Parameter(description = "Code of a team that they are in") @RestQuery @Nullable String team,
      @RestQuery @Nullable String role,
      @Parameter(description = "As it is now: one that has lapsed is AWAY") @RestQuery
          @Nullable String presence,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    Role ofRole = QueryValues.oneOf(Role.class, "role", role);
    Presence.Status being = QueryValues.oneOf(Presence.Status.class, "presence", presence);
    PersonFilter filter =
        new PersonFilter(
            callers.current().tenant(),
            QueryValues.text("team", team),
            ofRole == null ? null : ofRole.name(),
            being == null ? null : being.name());
    return present.page(
        filter,
        PageRequest.of(
            CursorScope.of(
                filter.tenant(), "people", filter.team(), filter.role(), filter.presence()),
            limit,
            cursor));
  }

  @GET
  @Path("me")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(operationId = "getMe", summary = "The person with the subject of the caller's token")
  @APIResponse(
      responseCode = "200",
      description = "The person; `ETag` is their version",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(responseCode = "404", description = "The tenant has no person with this subject")
  public Uni<RestResponse<PersonView>> me() {
    Caller caller = callers.current();
    return present.withSubject(caller.tenant(), caller.subject());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "getPerson",
      summary = "A person as they are now, or what an older version said of them")
  @APIResponse(
      responseCode = "200",
      description = "The person; the `ETag` is what `If-Match` has to say",
      content =
          @Content(
              schema = @Schema(implementation = PersonView.class),
              examples = @ExampleObject(name = "person", value = PeopleExamples.PERSON_VERSION)))
  @APIResponse(responseCode = "404", description = "There is no such person or version")
  public Uni<RestResponse<PersonView>> read(
      @RestPath String id,
      @Parameter(description = "A version, without presence; else the present one") @RestQuery
          @Nullable String version) {
    Caller caller = callers.current();
    Long wanted = VersionAnswers.wanted(version);
    return wanted == null
        ? present.withId(caller.tenant(), id)
        : staff
            .read(StaffVersions.PEOPLE, DocumentKey.of(caller.tenant(), id), wanted)
            .map(found -> VersionAnswers.read(found, wanted, Optional.empty(), form::view));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "putPerson",
      summary = "Make a person, or replace what is known of them as a whole",
      description =
          "Nobody is deleted, since cases name them: who leaves is put with `active` false, and is"
              + " AWAY from then on. Old versions stay and say who put them.")
  @RequestBody(
      required = true,
      content = @Content(examples = @ExampleObject(name = "person", value = PeopleExamples.PERSON)))
  @APIResponse(
      responseCode = "200",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(
      responseCode = "400",
      description = "A field is not valid, or names what is not there")
  @APIResponse(
      responseCode = "409",
      description =
          "`person.subject-taken`, `person.still-superior`, or `people.full`: there is no room")
  @APIResponse(responseCode = "412", description = "`request.stale`: somebody changed it")
  @APIResponse(
      responseCode = "428",
      description = "`request.if-match-required`; the first time it is `\"0\"`")
  public Uni<RestResponse<PersonView>> replace(
      @RestPath String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PersonDocument request) {
    Caller caller = callers.current();
    PersonRules.checkId(id, request.id());
    long expected = EntityTag.expected(ifMatch);
    PersonRules.check(request);
    PersonDocument person = request.as(id);
    return change
        .replace(
            new ChangeDocument.Request(
                DocumentKey.of(caller.tenant(), id),
                expected,
                form.write(person),
                caller.subject()),
            person)
        .map(reply -> StaffAnswers.replaced(reply, form::view));
  }
}
