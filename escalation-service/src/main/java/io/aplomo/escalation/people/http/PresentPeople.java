package io.aplomo.escalation.people.http;

import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.escalation.people.application.WorkHours;
import io.aplomo.escalation.people.view.PeopleReader;
import io.aplomo.escalation.people.view.PersonFilter;
import io.aplomo.escalation.people.view.PersonRow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** People in their present version, with how they are now. */
@Singleton
class PresentPeople {
  private final PeopleReader people;
  private final WorkHours hours;
  private final PersonForm form;

  PresentPeople(PeopleReader people, WorkHours hours, PersonForm form) {
    this.people = people;
    this.hours = hours;
    this.form = form;
  }

  /** A page of those who are wanted, by id. */
  Uni<Page<PersonView>> page(PersonFilter filter, PageRequest page) {
    return people
        .people(filter, page.isFirst() ? null : page.after().getFirst(), page.fetch())
        .chain(rows ->
            hours
                .calendars(filter.tenant())
                .map(calendars -> {
                  Page<PersonRow> found = page.page(rows, row -> List.of(row.id));
                  return new Page<>(
                      found.items().stream().map(row -> form.view(row, calendars)).toList(),
                      found.nextCursor());
                }));
  }

  /** The person with an id; 404 if there is none. */
  Uni<RestResponse<PersonView>> withId(String tenant, String id) {
    return people.person(tenant, id).chain(found -> tagged(tenant, found));
  }

  /** The person with these tokens; 404 if there is none. */
  Uni<RestResponse<PersonView>> withSubject(String tenant, String subject) {
    return people.withSubject(tenant, subject).chain(found -> tagged(tenant, found));
  }

  private Uni<RestResponse<PersonView>> tagged(String tenant, Optional<PersonRow> found) {
    PersonRow row = found.orElseThrow(EdgeProblem.NOT_FOUND::exception);
    return hours
        .calendars(tenant)
        .map(calendars ->
            RestResponse.ResponseBuilder.ok(form.view(row, calendars))
                .header(HttpHeaders.ETAG, EntityTag.of(row.version))
                .build());
  }
}
