package io.aplomo.chassis.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.chassis.outbox.OutboxRelay;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.aplomo.testkit.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final ServiceDatabase at = TestPostgres.freshDatabase();
  private final KafkaProbe probe = TestKafka.probe();
  private final String topic = "relay-" + UUID.randomUUID();

  @AfterEach
  void closeProbe() {
    probe.close();
  }

  @BeforeEach
  void prepare() {
    Node.migrate(at);
    TestKafka.createTopic(topic, 12);
  }

  @Test
  void losesNothingAndKeepsEachKeysOrderWhenARelayDies() throws Exception {
    List<UUID> keys = IntStream.range(0, 50).mapToObj(i -> Events.newId()).toList();
    int eventsPerKey = 100;
    try (Node one = new Node("one", at).joining().relaying();
        Node two = new Node("two", at).joining().relaying();
        ExecutorService writers = Executors.newFixedThreadPool(4)) {
      await().atMost(PATIENCE).until(() -> two.leases.owned().size() == 32);
      List<Future<?>> writing = new ArrayList<>();
      for (List<UUID> share : List.of(keys.subList(0, 25), keys.subList(25, 50))) {
        writing.add(writers.submit(() -> write(one, share, eventsPerKey)));
      }
      await().atMost(PATIENCE).until(() -> two.relay.published() > 100);

      two.die();
      for (Future<?> future : writing) {
        future.get();
      }

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsLeft()).isZero());
    }
    Map<String, List<Integer>> byKey = firstOccurrences();
    assertThat(byKey).hasSize(keys.size());
    assertThat(byKey.values())
        .allSatisfy(numbers ->
            assertThat(numbers)
                .containsExactlyElementsOf(IntStream.range(0, eventsPerKey).boxed().toList()));
  }

  @Test
  void publishesARowThatBecomesVisibleAfterRowsWithHigherNumbers() throws Exception {
    UUID early = new UUID(0, 5);
    UUID late = new UUID(1, 5);
    try (Node node = new Node("one", at).joining().relaying();
        Connection slow = at.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      insert(slow, early);
      node.database.awaitTransaction(
          tx -> node.outbox.append(tx, List.of(Events.outbound(topic, late, 1))).replaceWith(true));
      await().atMost(PATIENCE).until(() -> node.relay.published() == 1);
      long others = publishFor(Duration.ofSeconds(2), node, late);

      slow.commit();

      await().atMost(PATIENCE).until(() -> node.relay.published() == others + 1);
    }
    assertThat(probe.all(topic)).anyMatch(record -> record.key().equals(early.toString()));
  }

  /** Long enough for the relay's marks to move on, if nothing holds them. */
  private long publishFor(Duration time, Node node, UUID key) {
    long end = System.nanoTime() + time.toNanos();
    long published = node.relay.published();
    for (int n = 2; System.nanoTime() < end; n++) {
      OutboxEvent event = Events.outbound(topic, key, n);
      node.database.awaitTransaction(
          tx -> node.outbox.append(tx, List.of(event)).replaceWith(true));
      published++;
      long expected = published;
      await().atMost(PATIENCE).until(() -> node.relay.published() == expected);
    }
    return published;
  }

  @Test
  void restsWhileThereIsNothingToDo() {
    try (Node node = new Node("one", at).joining().relaying()) {
      node.database.awaitTransaction(tx ->
          node.outbox
              .append(tx, List.of(Events.outbound(topic, Events.newId(), 1)))
              .replaceWith(true));
      await().atMost(PATIENCE).until(() -> node.relay.published() == 1);
      int before = node.relayTurns.get();

      Duration watched = Node.RELAY_POLL.multipliedBy(20);
      await()
          .during(watched)
          .atMost(watched.plusSeconds(1))
          .until(() -> node.relayTurns.get() - before < 40);
    }
  }

  @Test
  void buriesWhatCanNeverBePublishedAndMakesItsKeyWait() throws Exception {
    UUID stuck = new UUID(0, 9);
    UUID other = new UUID(1, 9);
    byte[] tooLarge = new byte[OutboxRelay.MAX_PAYLOAD_BYTES + 1];
    List<OutboxEvent> events =
        List.of(
            Events.outbound(topic, stuck, 1, tooLarge),
            Events.outbound(topic, stuck, 2),
            Events.outbound(topic, other, 1));
    try (Node node = new Node("one", at).joining().relaying()) {
      node.database.awaitTransaction(tx -> node.outbox.append(tx, events).replaceWith(true));

      await().atMost(PATIENCE).until(() -> node.relay.published() == 1);
      assertThat(count("select count(*) from outbox_dead where code = 'event.too-large'")).isOne();
      assertThat(rowsLeft()).isOne();
    }
    assertThat(probe.all(topic))
        .singleElement()
        .satisfies(record -> assertThat(record.key()).isEqualTo(other.toString()));
  }

  @Test
  void anOpenSnapshotDoesNotMakeThePollWalkOverWhatWasRemoved() throws Exception {
    try (Node node = new Node("one", at);
        Connection dump = at.dataSource().getConnection()) {
      dump.setAutoCommit(false);
      dump.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (ResultSet open = dump.createStatement().executeQuery("select count(*) from outbox")) {
        open.next();
      }
      node.database.awaitTransaction(tx ->
          tx.query(
                  """
                  with gone as (
                    insert into outbox (shard, id, aggregatetype, aggregateid, type, source,
                                        tenant, sequence, effective_at, payload)
                    select 0, gen_random_uuid(), 't', 'k', 'y', '/s', 'demo', n, now(), ''
                    from generate_series(1, 20000) n returning shard, seq)
                  select count(*) from gone
                  """)
              .execute());
      node.database.awaitTransaction(tx -> tx.query("delete from outbox").execute());

      long fromZero = buffers(0);
      long fromMark = buffers(count("select last_value from outbox_seq_seq"));

      assertThat(fromZero).isGreaterThan(100);
      assertThat(fromMark).isLessThan(20);
    }
  }

  /** The statistics of a queue say that it is empty, since it is whenever somebody looks. */
  @Test
  void aRemovalReadsWhatItRemovesHoweverSmallThePlannerBelievesTheTable() throws Exception {
    String all = "select shard, seq from outbox where shard = 3 order by seq limit 50";
    try (Connection c = at.dataSource().getConnection()) {
      fill(c, 20_000);
      c.createStatement().execute("delete from outbox");
      c.createStatement().execute("vacuum analyze outbox");
      fill(c, 20_000);

      long touched =
          buffers(
              c,
              """
              select outbox_remove(array_agg(shard), array_agg(seq)) from (%s) h
              """
                  .formatted(all));

      // A row is found over three pages of its index and lies on one; a walk touches 20,000.
      assertThat(touched).isLessThan(1_000);
    }
    assertThat(rowsLeft()).isEqualTo(20_000 - 3 * 50);
  }

  private static void fill(Connection c, int rows) throws Exception {
    c.createStatement()
        .execute(
            """
            insert into outbox (shard, id, aggregatetype, aggregateid, type, source,
                                tenant, sequence, effective_at, payload)
            select mod(n, 64), gen_random_uuid(), 't', 'k', 'y', '/s', 'demo', n, now(), ''
            from generate_series(1, %d) n
            """
                .formatted(rows));
  }

  private Object write(Node node, List<UUID> keys, int eventsPerKey) {
    for (int n = 0; n < eventsPerKey; n++) {
      List<OutboxEvent> events = new ArrayList<>();
      for (UUID key : keys) {
        events.add(Events.outbound(topic, key, n + 1, ("{\"n\":" + n + "}").getBytes(UTF_8)));
      }
      node.database.awaitTransaction(tx -> node.outbox.append(tx, events).replaceWith(true));
    }
    return keys;
  }

  private void insert(Connection connection, UUID key) throws Exception {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into outbox (shard, id, aggregatetype, aggregateid, type, source, tenant,
                                sequence, effective_at, payload)
            values (?, ?, ?, ?, 'io.aplomo.test.happened.v1', '/test', 'demo', 1, now(), '{}')
            """)) {
      insert.setShort(1, (short) (key.getLeastSignificantBits() & 63));
      insert.setObject(2, UUID.randomUUID());
      insert.setString(3, topic);
      insert.setString(4, key.toString());
      insert.executeUpdate();
    }
  }

  private Map<String, List<Integer>> firstOccurrences() {
    Map<String, Map<Integer, Boolean>> seen = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : probe.all(topic)) {
      int n =
          Integer.parseInt(
              new String(record.value(), StandardCharsets.UTF_8).replaceAll("\\D", ""));
      seen.computeIfAbsent(record.key(), k -> new LinkedHashMap<>()).putIfAbsent(n, true);
    }
    Map<String, List<Integer>> result = new HashMap<>();
    seen.forEach((key, numbers) -> result.put(key, List.copyOf(numbers.keySet())));
    return result;
  }

  private long rowsLeft() throws Exception {
    return count("select count(*) from outbox");
  }

  private long count(String sql) throws Exception {
    try (Connection c = at.dataSource().getConnection();
        ResultSet result = c.createStatement().executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Buffers touched by a poll of shard 0 from a mark. */
  private long buffers(long mark) throws Exception {
    try (Connection c = at.dataSource().getConnection()) {
      return buffers(c, "select * from outbox_head('{0}', array[" + mark + "]::bigint[], 32)");
    }
  }

  /** Buffers touched by the third run of a statement. */
  private static long buffers(Connection c, String statement) throws Exception {
    String sql = "explain (analyze, buffers, format text) " + statement;
    // The first call in a connection also reads the catalogue.
    for (int i = 0; i < 2; i++) {
      c.createStatement().executeQuery(sql).close();
    }
    try (ResultSet plan = c.createStatement().executeQuery(sql)) {
      while (plan.next()) {
        java.util.regex.Matcher hit =
            java.util.regex.Pattern.compile("shared hit=(\\d+)").matcher(plan.getString(1));
        if (hit.find()) {
          return Long.parseLong(hit.group(1));
        }
      }
      return 0;
    }
  }
}
