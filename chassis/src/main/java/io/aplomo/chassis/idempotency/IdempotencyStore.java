package io.aplomo.chassis.idempotency;

import io.aplomo.chassis.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code idempotency_key}. All statements run on the caller's connection, in the
 * transaction of the effect: the answer is stored if and only if the effect is.
 */
@Singleton
public class IdempotencyStore {

  /** Lateral with a limit: one lookup a key, whatever size the table had when this was planned. */
  private static final String FIND =
      """
      select k.tenant, k.client, k.route, k.key, k.request_hash, k.status, k.location, k.etag, k.body
      from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as wanted (tenant, client, route, key)
      cross join lateral (
        select * from idempotency_key i
        where i.tenant = wanted.tenant and i.client = wanted.client and i.route = wanted.route
          and i.key = wanted.key
        limit 1) k
      where k.created_at > clock_timestamp() - make_interval(secs => $5)
      """;

  /**
   * In the order of the key, so that two instances with the same keys wait for each other and do
   * not deadlock.
   */
  private static final String INSERT =
      """
      insert into idempotency_key as k (tenant, client, route, key, request_hash, status, location, etag, body)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::int[], $7::text[], $8::text[],
                           $9::text[]) as fresh (tenant, client, route, key, request_hash, status, location, etag, body)
      order by 1, 2, 3, 4
      on conflict (tenant, client, route, key) do update
      set request_hash = excluded.request_hash, status = excluded.status, location = excluded.location,
          etag = excluded.etag, body = excluded.body, created_at = excluded.created_at
      where k.created_at <= clock_timestamp() - make_interval(secs => $10)
      """;

  private final double keepSeconds;

  public IdempotencyStore(IdempotencyConfig config) {
    this.keepSeconds = config.keep().toSeconds();
  }

  /** The stored answers to those of {@code keys} that have one. */
  public Uni<Map<IdempotencyKey, StoredAnswer>> find(
      SqlConnection tx, Collection<IdempotencyKey> keys) {
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    List<IdempotencyKey> wanted = List.copyOf(keys);
    Tuple arguments = columns(wanted).addDouble(keepSeconds);
    return tx.preparedQuery(FIND).execute(arguments).map(IdempotencyStore::answers);
  }

  /**
   * Stores answers. Fails with 409 {@code idempotency.in-flight} if one of the keys was stored by
   * somebody else since it was looked up; the transaction must then be rolled back, and a
   * repetition finds the other's answer.
   */
  public Uni<Void> insert(SqlConnection tx, Map<IdempotencyKey, StoredAnswer> answers) {
    if (answers.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<IdempotencyKey> keys = List.copyOf(answers.keySet());
    List<StoredAnswer> stored = keys.stream().map(answers::get).toList();
    Tuple arguments =
        columns(keys)
            .addValue(array(stored, Buffer[]::new, a -> Buffer.buffer(bytes(a.request()))))
            .addValue(array(stored, Integer[]::new, a -> a.answer().status()))
            .addValue(array(stored, String[]::new, a -> a.answer().location()))
            .addValue(array(stored, String[]::new, a -> a.answer().etag()))
            .addValue(array(stored, String[]::new, a -> a.answer().body()))
            .addDouble(keepSeconds);
    return tx.preparedQuery(INSERT)
        .execute(arguments)
        .flatMap(result ->
            result.rowCount() == keys.size()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(InFlightKeys.inFlight()));
  }

  /**
   * Does {@code work} once per key: a repetition is answered with what is stored, another request
   * under the same key with 422. For requests that have a transaction of their own.
   *
   * @param key null if the request has none: the work is done
   * @param work the effect; its answer is stored and sent; runs in {@code tx}
   */
  public Uni<Outcome> once(
      SqlConnection tx,
      @Nullable IdempotencyKey key,
      RequestHash request,
      Supplier<Uni<Answer>> work) {
    if (key == null) {
      return work.get().map(answer -> new Outcome(answer, false));
    }
    return find(tx, List.of(key))
        .flatMap(known -> {
          StoredAnswer answer = known.get(key);
          return answer != null
              ? repeat(answer, request)
              : work.get()
                  .call(fresh -> insert(tx, Map.of(key, new StoredAnswer(request, fresh))))
                  .map(fresh -> new Outcome(fresh, false));
        });
  }

  /**
   * What {@link #once} came to.
   *
   * @param answer what to send
   * @param replayed whether it was stored by an earlier request
   */
  public record Outcome(Answer answer, boolean replayed) {

    public Response response() {
      return replayed ? answer.repeated() : answer.first();
    }
  }

  private static Uni<Outcome> repeat(StoredAnswer stored, RequestHash request) {
    try {
      return Uni.createFrom().item(new Outcome(stored.answerTo(request), true));
    } catch (ProblemException e) {
      return Uni.createFrom().failure(e);
    }
  }

  private static Tuple columns(List<IdempotencyKey> keys) {
    return Tuple.tuple()
        .addValue(array(keys, String[]::new, IdempotencyKey::tenant))
        .addValue(array(keys, String[]::new, IdempotencyKey::client))
        .addValue(array(keys, String[]::new, IdempotencyKey::route))
        .addValue(array(keys, String[]::new, IdempotencyKey::key));
  }

  private static <T, V extends @Nullable Object> Object array(
      List<T> items, IntFunction<V[]> make, Function<T, V> column) {
    V[] values = make.apply(items.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(items.get(i));
    }
    return values;
  }

  private static Map<IdempotencyKey, StoredAnswer> answers(RowSet<Row> rows) {
    Map<IdempotencyKey, StoredAnswer> answers = new HashMap<>();
    for (Row row : rows) {
      answers.put(
          new IdempotencyKey(
              row.getString("tenant"),
              row.getString("client"),
              row.getString("route"),
              row.getString("key")),
          new StoredAnswer(
              new RequestHash(HexFormat.of().formatHex(row.getBuffer("request_hash").getBytes())),
              new Answer(
                  row.getInteger("status"),
                  row.getString("location"),
                  row.getString("etag"),
                  row.getString("body"))));
    }
    return answers;
  }

  private static byte[] bytes(RequestHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}
