package io.aplomo.chassis.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stored answers on the real database, two transactions at a time where it matters. */
class IdempotencyStoreIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final RequestHash.Maker HASHES = new RequestHash.Maker(new ObjectMapper());
  private static final RequestHash REQUEST = HASHES.of(Map.of("text", "a"));

  private final Vertx vertx = Vertx.vertx();
  private final IdempotencyConfig config = new DayLong();
  private final IdempotencyStore store = new IdempotencyStore(config);
  private final AtomicInteger effects = new AtomicInteger();
  private Pool pool;
  private Database database;

  @BeforeEach
  void connect() {
    ServiceDatabase at = TestPostgres.freshDatabase();
    Flyway.configure().dataSource(at.dataSource()).locations("db/chassis").load().migrate();
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(at.host())
            .setPort(at.port())
            .setDatabase(at.name())
            .setUser(at.user())
            .setPassword(at.password());
    pool = Pool.newInstance(PgBuilder.pool().connectingTo(options).using(vertx).build());
    database = new Database(pool);
    run("create table marks (n int)");
  }

  @AfterEach
  void disconnect() {
    pool.closeAndAwait();
    vertx.close();
  }

  @Test
  void theEffectHappensOnceAndTheAnswerIsRepeated() {
    IdempotencyStore.Outcome first = once("k", REQUEST);
    IdempotencyStore.Outcome second = once("k", REQUEST);

    assertThat(first.replayed()).isFalse();
    assertThat(second.replayed()).isTrue();
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(effects).hasValue(1);
    assertThat(second.response().getHeaderString("Location")).isEqualTo("/v1/things/1");
    assertThat(second.response().getHeaderString("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    once("k", REQUEST);
    assertThatThrownBy(() -> once("k", HASHES.of(Map.of("text", "b"))))
        .isInstanceOf(ProblemException.class)
        .hasMessage("idempotency.key-reused");
    assertThat(effects).hasValue(1);
  }

  @Test
  void withoutAKeyNothingIsStored() {
    for (int i = 0; i < 2; i++) {
      database.awaitTransaction(tx -> store.once(tx, null, REQUEST, this::effect));
    }
    assertThat(effects).hasValue(2);
    assertThat(rows()).isZero();
  }

  @Test
  void anEffectThatFailsLeavesTheKeyFree() {
    assertThatThrownBy(() ->
            database.awaitTransaction(tx ->
                store.once(
                    tx,
                    key("k"),
                    REQUEST,
                    () -> Uni.createFrom().failure(new IllegalStateException("refused")))))
        .hasMessage("refused");
    assertThat(once("k", REQUEST).replayed()).isFalse();
  }

  @Test
  void ofTwoInstancesAtTheSameTimeOneWinsAndTheOtherLeavesNothing() {
    CompletableFuture<Void> bothLooked = new CompletableFuture<>();
    AtomicInteger looked = new AtomicInteger();
    List<Uni<IdempotencyStore.Outcome>> instances =
        IntStream.range(0, 2)
            .mapToObj(i ->
                database.inTransaction(tx ->
                    store.once(
                        tx,
                        key("k"),
                        REQUEST,
                        () -> {
                          if (looked.incrementAndGet() == 2) {
                            bothLooked.complete(null);
                          }
                          return Uni.createFrom()
                              .completionStage(bothLooked)
                              .chain(() -> mark(tx))
                              .chain(this::effect);
                        })))
            .toList();

    List<CompletableFuture<IdempotencyStore.Outcome>> outcomes =
        instances.stream().map(Uni::subscribeAsCompletionStage).toList();

    long won = outcomes.stream().filter(outcome -> failure(outcome) == null).count();
    assertThat(won).isEqualTo(1);
    assertThat(outcomes.stream().map(IdempotencyStoreIT::failure))
        .anySatisfy(failure -> assertThat(failure).hasMessage("idempotency.in-flight"));
    assertThat(count("select count(*) from marks")).isEqualTo(1);
    assertThat(once("k", REQUEST).replayed()).isTrue();
  }

  @Test
  void manyKeysGoInOneStatementEach() {
    Map<IdempotencyKey, StoredAnswer> answers =
        Map.of(key("a"), stored(1), key("b"), stored(2), key("c"), stored(3));
    database.awaitTransaction(tx -> store.insert(tx, answers));

    Map<IdempotencyKey, StoredAnswer> found =
        database.awaitTransaction(
            tx -> store.find(tx, List.of(key("a"), key("c"), key("unknown"))));
    assertThat(found).containsOnly(Map.entry(key("a"), stored(1)), Map.entry(key("c"), stored(3)));
  }

  @Test
  void afterADayAKeyIsNewAgain() {
    once("old", REQUEST);
    age("old");
    assertThat(once("old", HASHES.of(Map.of("text", "b"))).replayed()).isFalse();
    assertThat(effects).hasValue(2);
    assertThat(once("old", HASHES.of(Map.of("text", "b"))).replayed()).isTrue();
  }

  @Test
  void theSweepRemovesWhatIsOldAndNothingElse() {
    for (String key : List.of("a", "b", "c", "fresh")) {
      once(key, REQUEST);
    }
    for (String key : List.of("a", "b", "c")) {
      age(key);
    }
    IdempotencySweeper sweeper = new IdempotencySweeper(database, config);

    assertThat(sweeper.sweep()).isTrue();
    assertThat(rows()).isEqualTo(2);
    assertThat(sweeper.sweep()).isFalse();
    assertThat(rows()).isEqualTo(1);
    assertThat(once("fresh", REQUEST).replayed()).isTrue();
  }

  @Test
  void aFingerprintIsOfTheMeaningAndOfThePath() {
    assertThat(HASHES.of(new java.util.TreeMap<>(Map.of("a", 1, "b", 2))))
        .isEqualTo(HASHES.of(new java.util.LinkedHashMap<>(Map.of("b", 2, "a", 1))));
    assertThat(HASHES.of(Map.of("a", 1), "x")).isNotEqualTo(HASHES.of(Map.of("a", 1), "y"));
    assertThat(HASHES.of(Map.of("a", 1), "x", "y")).isNotEqualTo(HASHES.of(Map.of("a", 1), "xy"));
  }

  private IdempotencyStore.Outcome once(String key, RequestHash request) {
    return database.awaitTransaction(tx -> store.once(tx, key(key), request, this::effect));
  }

  private Uni<Answer> effect() {
    return Uni.createFrom().item(() -> answer(effects.incrementAndGet()));
  }

  private static Uni<Void> mark(SqlConnection tx) {
    return tx.query("insert into marks values (1)").execute().replaceWithVoid();
  }

  private static Answer answer(int number) {
    return new Answer(201, "/v1/things/" + number, null, "{\"id\":" + number + "}");
  }

  private static StoredAnswer stored(int number) {
    return new StoredAnswer(REQUEST, answer(number));
  }

  private static IdempotencyKey key(String key) {
    return new IdempotencyKey("demo", "desktop", "POST /v1/things", key);
  }

  private void age(String key) {
    run(
        "update idempotency_key set created_at = created_at - interval '24 hours' where key = '"
            + key
            + "'");
  }

  private long rows() {
    return count("select count(*) from idempotency_key");
  }

  private long count(String query) {
    return pool.query(query)
        .execute()
        .map(rows -> rows.iterator().next().getLong(0))
        .await()
        .atMost(PATIENCE);
  }

  private void run(String statement) {
    pool.query(statement).execute().await().atMost(PATIENCE);
  }

  private static @Nullable Throwable failure(CompletableFuture<?> outcome) {
    return outcome
        .handle((item, failure) -> failure)
        .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
        .join();
  }

  /** The defaults, with a small batch. */
  private static final class DayLong implements IdempotencyConfig {
    @Override
    public Duration keep() {
      return Duration.ofHours(24);
    }

    @Override
    public Duration sweepInterval() {
      return Duration.ofMinutes(10);
    }

    @Override
    public int sweepBatchSize() {
      return 2;
    }
  }
}
