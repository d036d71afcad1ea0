package io.aplomo.escalation.clock.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads clocks for people. */
@Singleton
public class ClockReader {
  /** Of one case; far more than any case comes to. */
  private static final int MOST = 1_000;

  private final Mutiny.SessionFactory sessions;

  ClockReader(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** The clocks of a case: those with a deadline first, by deadline. */
  public Uni<List<ClockRow>> ofCase(String tenant, UUID caseId) {
    return reading(session ->
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
    return reading(session -> {
      var selection = session.createSelectionQuery(query.toString(), ClockRow.class);
      values.forEach(selection::setParameter);
      return selection.setMaxResults(max).getResultList();
    });
  }

  /**
   * Reads in a session of its own. A client that hangs up cancels its request; passed on, that
   * would close the session under a running query (quarkus #41945), so the query is left to end.
   */
  private <T> Uni<T> reading(Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .emitter(emitter ->
            sessions
                .withSession(session -> work.apply(session.setDefaultReadOnly(true)))
                .subscribe()
                .with(emitter::complete, emitter::fail));
  }
}
