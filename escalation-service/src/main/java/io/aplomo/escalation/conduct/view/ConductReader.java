package io.aplomo.escalation.conduct.view;

import io.aplomo.escalation.view.ReadSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the conduct of customers for people. */
@Singleton
public class ConductReader {
  private final ReadSessions sessions;

  ConductReader(ReadSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * A customer's conduct.
   *
   * @param history the newest first
   */
  public record Reading(ConductRow row, List<ConductEntryRow> history) {
    public Reading {
      history = List.copyOf(history);
    }
  }

  /**
   * Reads it, if anything was ever noticed.
   *
   * @param before entries with lower numbers only
   * @param max entries at most
   */
  public Uni<Optional<Reading>> read(String tenant, String customerRef, long before, int max) {
    return sessions.read(session ->
        row(session, tenant, customerRef)
            .chain(row ->
                row.isEmpty()
                    ? Uni.createFrom().item(Optional.<Reading>empty())
                    : history(session, row.get(), before, max)
                        .map(history -> Optional.of(new Reading(row.get(), history)))));
  }

  private static Uni<Optional<ConductRow>> row(
      Mutiny.Session session, String tenant, String customerRef) {
    return session
        .createSelectionQuery(
            "from ConductRow c where c.tenant = :tenant and c.customerRef = :ref", ConductRow.class)
        .setParameter("tenant", tenant)
        .setParameter("ref", customerRef)
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  private static Uni<List<ConductEntryRow>> history(
      Mutiny.Session session, ConductRow of, long before, int max) {
    return session
        .createSelectionQuery(
            "from ConductEntryRow e where e.conductId = :id and e.tenant = :tenant"
                + " and e.seq < :before order by e.seq desc",
            ConductEntryRow.class)
        .setParameter("id", of.id)
        .setParameter("tenant", of.tenant)
        .setParameter("before", before)
        .setMaxResults(max)
        .getResultList();
  }
}
