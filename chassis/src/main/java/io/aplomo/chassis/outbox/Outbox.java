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

  /** In the order of the parameters. */
  private static final List<Column> COLUMNS =
      List.of(
          new Column("shard", "smallint", false),
          new Column("id", "uuid", false),
          new Column("aggregatetype", "text", true),
          new Column("aggregateid", "text", false),
          new Column("type", "text", true),
          new Column("source", "text", true),
          new Column("tenant", "text", false),
          new Column("sequence", "bigint", true),
          new Column("effective_at", "timestamptz", false),
          new Column("traceparent", "text", false),
          new Column("payload", "bytea", false));

  private static final String APPEND = insert(1, Kinds.ANY);

  /** Whether events may differ in what follows from their kind. */
  private enum Kinds {
    ANY,
    ONE
  }

  /**
   * A column of the insert.
   *
   * @param ofKind whether the first events of all aggregates have the same value in it if they are
   *     of one kind
   */
  private record Column(String name, String type, boolean ofKind) {
    String of(int parameter, Kinds kinds) {
      return kinds == Kinds.ONE && ofKind
          ? "$%d::%s".formatted(parameter, type)
          : "unnest($%d::%s[])".formatted(parameter, type);
    }
  }

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
        .execute(Tuple.newInstance(addColumns(io.vertx.sqlclient.Tuple.tuple(), events, Kinds.ANY)))
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
    return "with stored as (%s) %s".formatted(insert, insert(parameters + 1, Kinds.ONE));
  }

  /**
   * Stores new aggregates and appends their first events in one statement.
   *
   * @param statement made by {@link #withEvents}
   * @param rows the arguments of its insert; the events' are added to them
   * @param events at least one, all of one type and with one sequence number
   */
  public Uni<Void> store(SqlConnection tx, String statement, Tuple rows, List<OutboxEvent> events) {
    addColumns(rows.getDelegate(), events, Kinds.ONE);
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
  private static String insert(int first, Kinds kinds) {
    String names = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));
    String values =
        IntStream.range(0, COLUMNS.size())
            .mapToObj(i -> COLUMNS.get(i).of(first + i, kinds))
            .collect(Collectors.joining(", "));
    return "insert into outbox (%s) select %s".formatted(names, values);
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
      io.vertx.sqlclient.Tuple tuple, List<OutboxEvent> events, Kinds kinds) {
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
    tuple.addArrayOfShort(shards).addArrayOfUUID(ids);
    addText(tuple, topics, kinds);
    tuple.addArrayOfString(keys);
    addText(tuple, types, kinds);
    addText(tuple, sources, kinds);
    tuple.addArrayOfString(tenants);
    if (kinds == Kinds.ONE) {
      tuple.addLong(only(sequences));
    } else {
      tuple.addArrayOfLong(sequences);
    }
    return tuple
        .addArrayOfOffsetDateTime(effectiveAts)
        .addArrayOfString(traceparents)
        .addArrayOfBuffer(payloads);
  }

  private static void addText(io.vertx.sqlclient.Tuple tuple, String[] column, Kinds kinds) {
    if (kinds == Kinds.ONE) {
      tuple.addString(only(column));
    } else {
      tuple.addArrayOfString(column);
    }
  }

  private static <T> T only(T[] column) {
    for (T value : column) {
      if (!value.equals(column[0])) {
        throw new IllegalArgumentException("events that are not of one kind");
      }
    }
    return column[0];
  }
}
