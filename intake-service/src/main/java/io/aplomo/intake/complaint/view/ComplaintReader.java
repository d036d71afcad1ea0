package io.aplomo.intake.complaint.view;

import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds complaints of one tenant; every query names it. */
@Singleton
public class ComplaintReader {
  private static final String DETAIL =
      """
      select new io.aplomo.intake.complaint.view.ComplaintDetail(
        c.id, c.trackingKey, c.status, c.channel, c.externalId, c.customerRef, c.customerName,
        c.customerTier, c.customerVulnerable, c.text, c.language, c.subject, c.category,
        c.jurisdiction, c.sector, c.receivedAt, c.receivedAtStated, c.receivedAtClamped,
        c.submittedBy, c.recordedAt, c.occurredAt, c.occurredAtClamped, c.facts, c.attachments,
        c.messageCount)
      from Complaint c where c.id = :id and c.tenant = :tenant
      """;
  private static final String SUMMARIES =
      """
      select new io.aplomo.intake.complaint.view.ComplaintSummary(
        c.id, c.trackingKey, c.status, c.channel, c.externalId, c.customerRef, c.language,
        c.category, c.jurisdiction, c.receivedAt, c.recordedAt, c.messageCount)
      from Complaint c where c.tenant = :tenant
      """;

  /** No page takes so long unless the database is away. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Mutiny.SessionFactory sessions;

  ComplaintReader(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Empty if the tenant has no such complaint. */
  public Uni<Optional<ComplaintDetail>> find(String tenant, UUID id) {
    return undisturbed(
        sessions.withStatelessSession(session ->
            session
                .createSelectionQuery(DETAIL, ComplaintDetail.class)
                .setParameter("id", id)
                .setParameter("tenant", tenant)
                .getResultList()
                .map(found -> found.stream().findFirst())));
  }

  /** The newest first, by when they were recorded; the order never changes. */
  public Uni<Page<ComplaintSummary>> list(String tenant, ComplaintFilter filter, PageRequest page) {
    List<ComplaintFilter.Condition> conditions = filter.conditions();
    StringBuilder hql = new StringBuilder(SUMMARIES);
    conditions.forEach(condition -> hql.append(" and ").append(condition.hql()));
    if (!page.isFirst()) {
      hql.append(" and (c.recordedAt, c.id) < (:recordedAt, :id)");
    }
    hql.append(" order by c.recordedAt desc, c.id desc");
    return undisturbed(
            sessions.withStatelessSession(session -> {
              Mutiny.SelectionQuery<ComplaintSummary> query =
                  session.createSelectionQuery(hql.toString(), ComplaintSummary.class);
              query.setParameter("tenant", tenant).setMaxResults(page.fetch());
              conditions.forEach(c -> query.setParameter(c.parameter(), c.value()));
              if (!page.isFirst()) {
                query.setParameter("recordedAt", Instant.parse(page.after().getFirst()));
                query.setParameter("id", UUID.fromString(page.after().getLast()));
              }
              return query.getResultList();
            }))
        .map(rows ->
            page.page(rows, row -> List.of(row.recordedAt().toString(), row.id().toString())));
  }

  /**
   * Lets a query end though its caller has hung up, since a session that is closed under a running
   * query leaves a connection in an unknown state; and lets no caller wait for longer than {@link
   * #PATIENCE}.
   */
  private static <T> Uni<T> undisturbed(Uni<T> query) {
    return Uni.createFrom()
        .<T>emitter(caller -> query.subscribe().with(caller::complete, caller::fail))
        .ifNoItem()
        .after(PATIENCE)
        .failWith(() -> EdgeProblem.UNAVAILABLE.problem().withRetryAfter(RETRY_AFTER).exception());
  }
}
