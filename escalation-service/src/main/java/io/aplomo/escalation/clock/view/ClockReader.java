package io.aplomo.escalation.clock.view;

import io.aplomo.escalation.view.ReadSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads clocks for people. */
@Singleton
public class ClockReader {
  /** Of one case; far more than any case comes to. */
  private static final int MOST = 1_000;

  private final ReadSessions sessions;

  ClockReader(ReadSessions sessions) {
    this.sessions = sessions;
  }

  /** The clocks of a case: those with a deadline first, by deadline. */
  public Uni<List<ClockRow>> ofCase(String tenant, UUID caseId) {
    return sessions.read(session ->
        session
            .createSelectionQuery(
                "from ClockRow c where c.caseId = :case and c.tenant = :tenant"
                    + " order by c.dueAt nulls last, c.id",
                ClockRow.class)
            .setParameter("case", caseId)
            .setParameter("tenant", tenant)
            .setMaxResults(MOST)
            .getResultList());
  }

  /** Clocks with a deadline, what is due first first; from behind a position if one is given. */
  public Uni<List<ClockRow>> list(ClockFilter filter, @Nullable ClockPosition after, int max) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder query =
        new StringBuilder(
            "from ClockRow c where c.tenant = :tenant and c.status = :status"
                + " and c.dueAt is not null");
    values.put("tenant", filter.tenant());
    values.put("status", filter.status());
    if (filter.kind() != null) {
      query.append(" and c.kind = :kind");
      values.put("kind", filter.kind());
    }
    if (filter.dueBefore() != null) {
      query.append(" and c.dueAt < :dueBefore");
      values.put("dueBefore", filter.dueBefore());
    }
    if (after != null) {
      query.append(" and (c.dueAt, c.id) > (:afterAt, :afterId)");
      values.put("afterAt", after.dueAt());
      values.put("afterId", after.id());
    }
    query.append(" order by c.dueAt, c.id");
    return sessions.read(session -> {
      var selection = session.createSelectionQuery(query.toString(), ClockRow.class);
      values.forEach(selection::setParameter);
      return selection.setMaxResults(max).getResultList();
    });
  }
}
