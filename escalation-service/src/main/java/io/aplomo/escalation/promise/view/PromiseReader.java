package io.aplomo.escalation.promise.view;

import io.aplomo.escalation.view.ReadSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads promises for people. */
@Singleton
public class PromiseReader {
  private final ReadSessions sessions;

  PromiseReader(ReadSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * The promises of a case in the order in which they were made, from behind one if it is given.
   */
  public Uni<List<PromiseRow>> ofCase(String tenant, UUID caseId, @Nullable UUID after, int max) {
    return sessions.read(session -> {
      var selection =
          session
              .createSelectionQuery(
                  "from PromiseRow p where p.caseId = :case and p.tenant = :tenant"
                      + (after == null ? "" : " and p.id > :after")
                      + " order by p.id",
                  PromiseRow.class)
              .setParameter("case", caseId)
              .setParameter("tenant", tenant);
      if (after != null) {
        selection.setParameter("after", after);
      }
      return selection.setMaxResults(max).getResultList();
    });
  }

  /** Promises, what is due first first; from behind a position if one is given. */
  public Uni<List<PromiseRow>> list(
      PromiseFilter filter, @Nullable PromisePosition after, int max) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder query = new StringBuilder("from PromiseRow p where p.tenant = :tenant");
    values.put("tenant", filter.tenant());
    if (filter.state() != null) {
      query.append(" and p.state = :state");
      values.put("state", filter.state());
    }
    if (filter.owner() != null) {
      query.append(" and p.owner = :owner");
      values.put("owner", filter.owner());
    }
    if (filter.dueBefore() != null) {
      query.append(" and p.due < :dueBefore");
      values.put("dueBefore", filter.dueBefore());
    }
    if (after != null) {
      query.append(" and (p.due, p.id) > (:afterDue, :afterId)");
      values.put("afterDue", after.due());
      values.put("afterId", after.id());
    }
    query.append(" order by p.due, p.id");
    return sessions.read(session -> {
      var selection = session.createSelectionQuery(query.toString(), PromiseRow.class);
      values.forEach(selection::setParameter);
      return selection.setMaxResults(max).getResultList();
    });
  }
}
