package io.aplomo.chassis.outbox;

import io.aplomo.contracts.EventEnvelope;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
   * @param insert stores rows, all of them or, by failing, none
   * @param parameters how many it has
   */
  public static String withEvents(String insert, int parameters) {
    return "with stored as (%s) %s".formatted(insert, insert(parameters + 1));
  }

  /**
   * Stores new aggregates and appends their first events in one statement.
   *
   * @param statement made by {@link #withEvents}
   * @param rows the arguments of its insert; the events' are added to them
   */
  public Uni<Void> store(SqlConnection tx, String statement, Tuple rows, List<OutboxEvent> events) {
    addColumns(rows.getDelegate(), events);
    return tx.preparedQuery(statement)
        .execute(rows)
        .invoke(() -> tellAfterCommit(tx))
        .replaceWithVoid();
  }

  /**
   * The insert of events whose columns are the parameters from {@code first} on. Arrays are
   * unrolled in the select list, where each is read in place: in the from clause the server would
   * copy every one of them into a tuple store first.
   */
  private static String insert(int first) {
    String columns =
        IntStream.range(0, COLUMN_TYPES.size())
            .mapToObj(i -> "unnest($" + (first + i) + "::" + COLUMN_TYPES.get(i) + "[])")
            .collect(Collectors.joining(", "));
    return """
    insert into outbox (shard, id, aggregatetype, aggregateid, type, source, tenant, sequence,
                        effective_at, traceparent, payload)
    select %s
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
