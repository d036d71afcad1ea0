package io.aplomo.escalation.conduct.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the conduct of customers for people. */
@Singleton
public class ConductReader {
  private final Mutiny.SessionFactory sessions;

  ConductReader(Mutiny.SessionFactory sessions) {
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
    return reading(session ->
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
