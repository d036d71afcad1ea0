package io.aplomo.escalation.routing.persistence;

import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.routing.model.Reach;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places of cases in queues, as {@code V0150__queues.sql} explains them. */
@Singleton
public class QueueStore {
  private static final String PLACE = "select queue_place($1)";

  private static final String NEXT = "select queue_next($1, $2, $3, $4, $5)";

  private static final String RAISE = "select queue_raise($1)";

  private static final String PAGE =
      "select * from queue_page($1, $2, $3, $4, $5::text::timestamptz, $6, $7, $8, $9)";

  private static final String COUNT =
      """
      select q.queue, w.waiting
      from unnest($2::text[]) as q (queue)
      cross join lateral (
        select count(*) as waiting from (
          select from queue_entry e where e.tenant = $1 and e.queue = q.queue limit $3) e) w
      """;

  /** What comes after every instant. */
  private static final String NEVER = "infinity";

  /** Both ways: cases that lack an entry, and entries of cases that do not wait. */
  private static final String MISPLACED =
      """
      (select c.id as case_id from case_file c
       where c.status = 'OPEN' and c.owner is null
         and not exists (select from queue_entry e where e.case_id = c.id)
       limit $1)
      union all
      (select e.case_id from queue_entry e
       where not exists (
         select from case_file c where c.id = e.case_id and c.status = 'OPEN' and c.owner is null)
       limit $1)
      """;

  /** How many wait in a queue, up to what was counted. */
  public record Waiting(Queue queue, long cases) {}

  /**
   * Gives cases the place that they have now, or takes it from them; one statement for all.
   *
   * @param caseIds locked by the caller, or opened
   */
  public Uni<Void> place(SqlConnection tx, Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(PLACE)
            .execute(Tuple.tuple().addArrayOfUUID(caseIds.toArray(UUID[]::new)))
            .replaceWithVoid();
  }

  /** Locks the first case of a queue within a reach and answers its id; nothing if none waits. */
  public Uni<Optional<UUID>> next(SqlConnection tx, String tenant, Queue queue, Reach reach) {
    Tuple arguments =
        Tuple.tuple()
            .addString(tenant)
            .addString(queue.name())
            .addArrayOfString(reach.languages().toArray(String[]::new))
            .addArrayOfString(reach.skills().toArray(String[]::new))
            .addArrayOfBoolean(reach.trainings().toArray(Boolean[]::new));
    return tx.preparedQuery(NEXT)
        .execute(arguments)
        .map(rows -> Optional.ofNullable(rows.iterator().next().getUUID(0)));
  }

  /** Moves at most so many cases that have come to be at risk up; answers how many. */
  public Uni<Integer> raise(SqlConnection tx, int most) {
    return tx.preparedQuery(RAISE)
        .execute(Tuple.of(most))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  /** What waits in a queue, in order, behind a place if one is given. */
  public Uni<List<QueuedCase>> page(
      SqlConnection tx, String tenant, Queue queue, @Nullable QueuePosition after, int most) {
    QueuePosition from = after == null ? QueuePosition.BEFORE_ALL : after;
    Tuple arguments =
        Tuple.tuple()
            .addString(tenant)
            .addString(queue.name())
            .addShort(from.part())
            .addShort(from.rank())
            .addString(from.due() == null ? NEVER : from.due().toString())
            .addString(from.priority())
            .addOffsetDateTime(from.waitingSince().atOffset(ZoneOffset.UTC))
            .addUUID(from.caseId())
            .addInteger(most);
    return tx.preparedQuery(PAGE)
        .execute(arguments)
        .map(rows -> {
          List<QueuedCase> page = new ArrayList<>();
          rows.forEach(row -> page.add(QueuedCase.of(row)));
          return page;
        });
  }

  /** How many wait in each of these queues, counted up to {@code most}. */
  public Uni<List<Waiting>> count(
      SqlConnection tx, String tenant, Collection<Queue> queues, int most) {
    Tuple arguments =
        Tuple.tuple()
            .addString(tenant)
            .addArrayOfString(queues.stream().map(Queue::name).toArray(String[]::new))
            .addInteger(most);
    return tx.preparedQuery(COUNT)
        .execute(arguments)
        .map(rows -> {
          List<Waiting> all = new ArrayList<>();
          for (Row row : rows) {
            all.add(new Waiting(Queue.valueOf(row.getString(0)), row.getLong(1)));
          }
          return all;
        });
  }

  /** Cases whose place is not what it should be, at most twice {@code most}. */
  public Uni<List<UUID>> misplaced(SqlConnection tx, int most) {
    return tx.preparedQuery(MISPLACED)
        .execute(Tuple.of(most))
        .map(rows -> {
          List<UUID> ids = new ArrayList<>();
          rows.forEach(row -> ids.add(row.getUUID(0)));
          return ids;
        });
  }
}
