package io.aplomo.escalation.people.view;

import io.aplomo.escalation.view.ReadSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads teams and people. All lists are bounded by the caller and in a stable order. */
@Singleton
public class PeopleReader {
  private final ReadSessions sessions;

  PeopleReader(ReadSessions sessions) {
    this.sessions = sessions;
  }

  /** Teams by code, from behind one if it is given. */
  public Uni<List<TeamRow>> teams(String tenant, @Nullable String after, int max) {
    return sessions.read(session ->
        session
            .createSelectionQuery(
                "from TeamRow t where t.tenant = :tenant and t.code > :after order by t.code",
                TeamRow.class)
            .setParameter("tenant", tenant)
            .setParameter("after", after == null ? "" : after)
            .setMaxResults(max)
            .getResultList());
  }

  /** People by id, from behind one if it is given. */
  public Uni<List<PersonRow>> people(PersonFilter filter, @Nullable String after, int max) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder query = new StringBuilder("from PersonRow p where p.tenant = :tenant");
    values.put("tenant", filter.tenant());
    if (filter.team() != null) {
      query.append(
          " and exists (select 1 from MembershipRow m where m.tenant = p.tenant"
              + " and m.personId = p.id and m.team = :team)");
      values.put("team", filter.team());
    }
    if (filter.role() != null) {
      query.append(" and p.role = :role");
      values.put("role", filter.role());
    }
    if (filter.presence() != null) {
      query.append(" and p.presence = :presence");
      values.put("presence", filter.presence());
    }
    if (after != null) {
      query.append(" and p.id > :after");
      values.put("after", after);
    }
    query.append(" order by p.id");
    return sessions.read(session -> {
      var selection = session.createSelectionQuery(query.toString(), PersonRow.class);
      values.forEach(selection::setParameter);
      return selection.setMaxResults(max).getResultList();
    });
  }

  /** A person, if the tenant has them. */
  public Uni<Optional<PersonRow>> person(String tenant, String id) {
    return one("p.id", tenant, id);
  }

  /** The person with these tokens, if the tenant has them. */
  public Uni<Optional<PersonRow>> withSubject(String tenant, String subject) {
    return one("p.subject", tenant, subject);
  }

  private Uni<Optional<PersonRow>> one(String field, String tenant, String value) {
    return sessions.read(session ->
        session
            .createSelectionQuery(
                "from PersonRow p where p.tenant = :tenant and " + field + " = :value",
                PersonRow.class)
            .setParameter("tenant", tenant)
            .setParameter("value", value)
            .getSingleResultOrNull()
            .map(Optional::ofNullable));
  }
}
