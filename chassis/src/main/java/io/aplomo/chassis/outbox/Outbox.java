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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where events are appended. */
@Singleton
public class Outbox {
  private static final Logger LOG = Logger.getLogger(Outbox.class);
  private static final String APPEND =
      """
      insert into outbox (shard, id, aggregatetype, aggregateid, type, source, tenant, sequence,
                          effective_at, traceparent, payload)
      select * from unnest($1::smallint[], $2::uuid[], $3::text[], $4::text[], $5::text[],
                           $6::text[], $7::text[], $8::bigint[], $9::timestamptz[], $10::text[],
                           $11::bytea[])
      """;

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
        .execute(columns(events))
        .invoke(() -> tellAfterCommit(tx))
        .replaceWithVoid();
  }

  private void tellAfterCommit(SqlConnection tx) {
    tx.transaction()
        .completion()
        .subscribe()
        .with(
            committed -> listeners.forEach(Runnable::run),
            rolledBack -> LOG.debug("outbox: nothing appended, the transaction was rolled back"));
  }

  private static Tuple columns(List<OutboxEvent> events) {
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
    // The Mutiny tuple has no array of bytes, so the plain one is built and wrapped.
    return Tuple.newInstance(
        io.vertx.sqlclient.Tuple.tuple()
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
            .addArrayOfBuffer(payloads));
  }
}
