package io.aplomo.chassis.outbox;

import io.aplomo.contracts.EventEnvelope;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where events are appended. */
@Singleton
public class Outbox {
  private static final Logger LOG = Logger.getLogger(Outbox.class);
  private static final List<String> COLUMN_TYPES =
      List.of(
          "smallint",
          "uuid",
          "text",
          "text",
          "text",
          "text",
          "text",
          "bigint",
          "timestamptz",
          "text",
          "bytea");
  private static final String APPEND = insert(1);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * Registers what is run on this instance after each commit of appended events; it must be cheap
   * and not fail.
   */
  public void onAppended(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Appends events in the given order, in the transaction of {@code tx}.
   *
   * <p>The caller has locked or created each event's aggregate row in this transaction before: only
   * then do the events of a key become visible in the order of their numbers.
   */
  public Uni<Void> append(SqlConnection tx, List<OutboxEvent> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(APPEND)
        .execute(Tuple.newInstance(addColumns(io.vertx.sqlclient.Tuple.tuple(), events)))
        .invoke(() -> tellAfterCommit(tx))
        .replaceWithVoid();
  }

  /**
   * Makes one statement of the storing of new aggregates and the appending of their first events,
   * for {@link #store}.
   *
   * @param insert returns the {@code id} (uuid) of each row that it stored
   * @param parameters how many the insert has; the first is an array with an item for each row
   */
  public static String withEvents(String insert, int parameters) {
    return """
    with stored as (%s), appended as (%s where (select count(*) from stored) = cardinality($1))
    select id from stored
    """
        .formatted(insert, insert(parameters + 1));
  }

  /**
   * Stores new aggregates and, if all could be stored, appends their events: one statement instead
   * of two for what is nearly always so. Otherwise it appends nothing.
   *
   * @param statement made by {@link #withEvents}
   * @param rows the arguments of its insert; the events' are added to them
   * @return the ids that were stored
   */
  public Uni<Set<UUID>> store(
      SqlConnection tx, String statement, Tuple rows, List<OutboxEvent> events) {
    addColumns(rows.getDelegate(), events);
    return tx.preparedQuery(statement)
        .execute(rows)
        .invoke(() -> tellAfterCommit(tx))
        .map(ids -> {
          Set<UUID> stored = HashSet.newHashSet(ids.size());
          ids.forEach(row -> stored.add(row.getUUID(0)));
          return stored;
        });
  }

  /** The insert of events whose columns are the parameters from {@code first} on. */
  private static String insert(int first) {
    String columns =
        IntStream.range(0, COLUMN_TYPES.size())
            .mapToObj(i -> "$" + (first + i) + "::" + COLUMN_TYPES.get(i) + "[]")
            .collect(Collectors.joining(", "));
    return """
    insert into outbox (shard, id, aggregatetype, aggregateid, type, source, tenant, sequence,
                        effective_at, traceparent, payload)
    select * from unnest(%s)
    """
        .formatted(columns);
  }

  private void tellAfterCommit(SqlConnection tx) {
    tx.transaction()
        .completion()
        .subscribe()
        .with(
            committed -> listeners.forEach(Runnable::run),
            rolledBack -> LOG.debug("outbox: nothing appended, the transaction was rolled back"));
  }

  /** The Mutiny tuple has no array of bytes, so the plain one is built. */
  private static io.vertx.sqlclient.Tuple addColumns(
      io.vertx.sqlclient.Tuple tuple, List<OutboxEvent> events) {
    int n = events.size();
    Short[] shards = new Short[n];
    UUID[] ids = new UUID[n];
    String[] topics = new String[n];
    String[] keys = new String[n];
    String[] types = new String[n];
    String[] sources = new String[n];
    String[] tenants = new String[n];
    Long[] sequences = new Long[n];
    OffsetDateTime[] effectiveAts = new OffsetDateTime[n];
    @Nullable String[] traceparents = new @Nullable String[n];
    Buffer[] payloads = new Buffer[n];
    for (int i = 0; i < n; i++) {
      OutboxEvent event = events.get(i);
      EventEnvelope envelope = event.envelope();
      shards[i] = event.shard();
      ids[i] = envelope.id();
      topics[i] = event.topic();
      keys[i] = event.key().toString();
      types[i] = envelope.type();
      sources[i] = envelope.source();
      tenants[i] = envelope.tenant();
      sequences[i] = envelope.sequence();
      effectiveAts[i] = envelope.effectiveAt().atOffset(ZoneOffset.UTC);
      traceparents[i] = envelope.traceparent();
      payloads[i] = Buffer.buffer(event.payload());
    }
    return tuple
        .addArrayOfShort(shards)
        .addArrayOfUUID(ids)
        .addArrayOfString(topics)
        .addArrayOfString(keys)
        .addArrayOfString(types)
        .addArrayOfString(sources)
        .addArrayOfString(tenants)
        .addArrayOfLong(sequences)
        .addArrayOfOffsetDateTime(effectiveAts)
        .addArrayOfString(traceparents)
        .addArrayOfBuffer(payloads);
  }
}
