package io.aplomo.escalation.people.http;

import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.people.document.LimitEntry;
import io.aplomo.escalation.people.document.PersonDocument;
import io.aplomo.escalation.people.model.Authority;
import io.aplomo.escalation.people.model.Money;
import io.aplomo.escalation.people.model.Remedy;
import io.aplomo.escalation.people.view.PeopleReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a person may grant, and who above them may if they may not. */
@Path("/v1/people/{id}/authority")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class AuthorityResource {
  /** Superiors who are asked one after the other; no organisation has more above one another. */
  private static final int MAX_ABOVE = 10;

  /** More digits than {@link LimitEntry} allows, and fewer than a long has. */
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}");

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final Callers callers;
  private final PeopleReader people;
  private final PersonForm form;

  AuthorityResource(Callers callers, PeopleReader people, PersonForm form) {
    this.callers = callers;
    this.people = people;
    this.form = form;
  }

  /** What is asked for. */
  private record Wanted(String tenant, Remedy remedy, @Nullable Money amount) {
    Authority.Ruling of(PersonDocument person) {
      return person.held().authority().mayGrant(remedy, amount);
    }
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
  @Operation(
      operationId = "getAuthority",
      summary = "Whether a person may grant a remedy, and if not, who above them may")
  @APIResponse(
      responseCode = "200",
      description = "They may, or why not",
      content =
          @Content(examples = @ExampleObject(name = "refused", value = PeopleExamples.AUTHORITY)))
  @APIResponse(responseCode = "400", description = "The remedy, amount or currency is not valid")
  @APIResponse(responseCode = "404", description = "There is no such person")
  public Uni<AuthorityAnswer> mayGrant(
      @RestPath String id,
      @Parameter(description = "What is to be granted; required") @RestQuery
          @Nullable String remedy,
      @Parameter(description = "In the smallest unit of the currency; left out if it is no money")
          @RestQuery
          @Nullable String amountMinor,
      @Parameter(description = "ISO 4217 code; with an amount") @RestQuery
          @Nullable String currency) {
    Remedy kind = QueryValues.oneOf(Remedy.class, "remedy", remedy);
    if (kind == null) {
      throw EdgeProblem.MISSING_FIELD.problem().withField("remedy").exception();
    }
    Wanted wanted = new Wanted(callers.current().tenant(), kind, amount(amountMinor, currency));
    return person(wanted, id)
        .map(found -> found.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .chain(person -> answer(wanted, person));
  }

  private Uni<AuthorityAnswer> answer(Wanted wanted, PersonDocument person) {
    Authority.Ruling ruling = wanted.of(person);
    return ruling instanceof Authority.Ruling.Granted
        ? Uni.createFrom().item(AuthorityAnswer.of(ruling, null))
        : above(wanted, person, MAX_ABOVE)
            .map(who -> AuthorityAnswer.of(ruling, who.map(PersonDocument::id).orElse(null)));
  }

  private Uni<Optional<PersonDocument>> above(Wanted wanted, PersonDocument person, int left) {
    if (person.superior() == null || left == 0) {
      return Uni.createFrom().item(Optional.empty());
    }
    return person(wanted, person.superior())
        .chain(found ->
            found.isEmpty() || wanted.of(found.get()) instanceof Authority.Ruling.Granted
                ? Uni.createFrom().item(found)
                : above(wanted, found.get(), left - 1));
  }

  private Uni<Optional<PersonDocument>> person(Wanted wanted, String id) {
    return people.person(wanted.tenant(), id).map(row -> row.map(form::document));
  }

  private static @Nullable Money amount(@Nullable String amountMinor, @Nullable String currency) {
    if (amountMinor == null && currency == null) {
      return null;
    }
    if (amountMinor == null || !AMOUNT.matcher(amountMinor).matches()) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField("amountMinor")
          .withDetail("Expected a whole number of at most 15 digits.")
          .exception();
    }
    if (currency == null || !CURRENCY.matcher(currency).matches()) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField("currency")
          .withDetail("Expected a code like EUR.")
          .exception();
    }
    return new Money(Long.parseLong(amountMinor), currency);
  }
}
