package io.aplomo.escalation.conduct.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

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
   * @param now the database's time
   * @param row null of a customer of whom nothing was ever noticed
   * @param history the newest first
   */
  public record Reading(Instant now, @Nullable ConductRow row, List<ConductEntryRow> history) {
    public Reading {
      history = List.copyOf(history);
    }
  }

  /**
   * Reads it.
   *
   * @param before entries with lower numbers only
   * @param max entries at most
   */
  public Uni<Reading> read(String tenant, String customerRef, long before, int max) {
    return reading(session ->
        session
            .createNativeQuery("select clock_timestamp()", Instant.class)
            .getSingleResult()
            .chain(now ->
                row(session, tenant, customerRef)
                    .chain(row ->
                        row == null
                            ? Uni.createFrom().item(new Reading(now, null, List.of()))
                            : history(session, tenant, row.id, before, max)
                                .map(history -> new Reading(now, row, history)))));
  }

  private static Uni<@Nullable ConductRow> row(
      Mutiny.Session session, String tenant, String customerRef) {
    return session
        .createSelectionQuery(
            "from ConductRow c where c.tenant = :tenant and c.customerRef = :ref",
            ConductRow.class)
        .setParameter("tenant", tenant)
        .setParameter("ref", customerRef)
        .getSingleResultOrNull();
  }

  private static Uni<List<ConductEntryRow>> history(
      Mutiny.Session session, String tenant, UUID id, long before, int max) {
    return session
        .createSelectionQuery(
            "from ConductEntryRow e where e.conductId = :id and e.tenant = :tenant"
                + " and e.seq < :before order by e.seq desc",
            ConductEntryRow.class)
        .setParameter("id", id)
        .setParameter("tenant", tenant)
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
