package io.aplomo.chassis.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.chassis.inbox.ConsumerLoop;
import io.aplomo.chassis.inbox.EventHandler;
import io.aplomo.chassis.inbox.InboundEvent;
import io.aplomo.chassis.inbox.RecordRejected;
import io.aplomo.contracts.Topics;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.aplomo.testkit.TestPostgres;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsumerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int POISON = 666;
  private static final int REJECTED = 777;

  private final ServiceDatabase at = TestPostgres.freshDatabase();
  private final KafkaProbe probe = TestKafka.probe();
  private final String topic = "consumed-" + UUID.randomUUID();
  private final String deadLetters = Topics.deadLetterOf(topic, "test");

  @AfterEach
  void closeProbe() {
    probe.close();
  }

  @BeforeEach
  void prepare() throws SQLException {
    Node.migrate(at);
    execute("create table effect (id bigint generated always as identity, key text, n integer)");
    TestKafka.createTopic(topic, 12);
    TestKafka.createTopic(deadLetters, 12);
  }

  /**
   * Remembers in one table what happened; a poisonous event breaks a constraint of the database.
   */
  private final class Remember implements EventHandler {
    @Override
    public String consumer() {
      return "test";
    }

    @Override
    public List<String> topics() {
      return List.of(topic);
    }

    @Override
    public Map<String, Class<?>> types() {
      return Map.of(Events.TYPE, Events.Happened.class);
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, List<InboundEvent> events) {
      String[] keys = events.stream().map(e -> e.envelope().subject()).toArray(String[]::new);
      Integer[] numbers =
          events.stream().map(e -> ((Events.Happened) e.payload()).n()).toArray(Integer[]::new);
      if (List.of(numbers).contains(REJECTED)) {
        return Uni.createFrom().failure(new RecordRejected("test.refused", "$.n"));
      }
      return tx.preparedQuery(
              """
              insert into effect (key, n)
              select k, case when v = 666 then 1 / (v - 666) else v end
              from unnest($1::text[], $2::integer[]) as e (k, v)
              """)
          .execute(Tuple.tuple().addArrayOfString(keys).addArrayOfInteger(numbers))
          .replaceWithVoid();
    }
  }

  @Test
  void everyEventTakesEffectOnceInTheOrderOfItsKeyWithTwoMembersAndDuplicates() throws Exception {
    List<UUID> keys = List.of(Events.newId(), Events.newId(), Events.newId(), Events.newId());
    for (int n = 0; n < 200; n++) {
      for (UUID key : keys) {
        UUID id = Events.newId();
        probe.send(Events.inbound(topic, id, key, n + 1));
        if (n % 10 == 0) {
          probe.send(Events.inbound(topic, id, key, n + 1));
        }
      }
    }

    try (Node one = new Node("one", at);
        Node two = new Node("two", at)) {
      one.consuming(new Remember(), topic);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(effects()).isNotEmpty());
      two.consuming(new Remember(), topic);

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(effects()).hasSize(800));
    }
    for (UUID key : keys) {
      assertThat(effects().stream().filter(e -> e.startsWith(key + "/")).toList())
          .hasSize(200)
          .isSortedAccordingTo((a, b) -> Integer.compare(number(a), number(b)));
    }
    assertThat(probe.all(deadLetters)).isEmpty();
  }

  @Test
  void poisonInTheMiddleOfABatchIsSetAsideAloneWithItsCode() throws Exception {
    UUID key = Events.newId();
    probe.send(Events.inbound(topic, Events.newId(), key, 1));
    probe.send(Events.inbound(topic, Events.newId(), key, 2, "{\"n\":"));
    probe.send(Events.inbound(topic, Events.newId(), key, 3, "{\"n\":\"three\"}"));
    probe.send(Events.inbound(topic, Events.newId(), key, POISON));
    probe.send(Events.inbound(topic, Events.newId(), key, REJECTED));
    probe.send(Events.inbound(topic, Events.newId(), key, 6));

    try (Node node = new Node("one", at)) {
      node.consuming(new Remember(), topic);

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(effects()).containsExactly(key + "/1", key + "/6"));
    }
    List<ConsumerRecord<String, byte[]>> dead = probe.all(deadLetters);
    assertThat(dead)
        .extracting(record -> KafkaProbe.header(record, "aplomo-dead-letter-code"))
        .containsExactly(
            "event.malformed-json", "event.invalid-field", "event.not-applicable", "test.refused");
    assertThat(dead)
        .extracting(record -> KafkaProbe.header(record, "aplomo-dead-letter-path"))
        .containsExactly("$", "$.n", "$", "$.n");
    assertThat(new String(dead.getFirst().value(), UTF_8)).isEqualTo("{\"n\":");
  }

  @Test
  void aFaultOfTheEnvironmentSetsNothingAside() throws Exception {
    UUID key = Events.newId();
    try (Node node = new Node("one", at)) {
      ConsumerLoop loop = node.consuming(new Remember(), topic);
      probe.send(Events.inbound(topic, Events.newId(), key, 1));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(effects()).hasSize(1));

      execute("alter table effect rename to effect_away");
      probe.send(Events.inbound(topic, Events.newId(), key, 2));
      await().atMost(PATIENCE).until(() -> loop.lag() == 0);
      execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
              + " and datname = current_database()");
      execute("alter table effect_away rename to effect");

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(effects()).containsExactly(key + "/1", key + "/2"));
      assertThat(loop.deadLettered()).isZero();
    }
  }

  @Test
  void aDatabaseThatWasSetBackIsCaughtUpBeforeAnythingNewerTakesEffect() throws Exception {
    UUID key = Events.newId();
    try (Node node = new Node("one", at)) {
      node.consuming(new Remember(), topic);
      for (int n = 1; n <= 10; n++) {
        probe.send(Events.inbound(topic, Events.newId(), key, n));
      }
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(effects()).hasSize(10));

      execute(
          """
          begin;
          delete from inbox; delete from effect; delete from consumer_position;
          commit
          """);
      probe.send(Events.inbound(topic, Events.newId(), key, 11));

      List<String> expected = new ArrayList<>();
      for (int n = 1; n <= 11; n++) {
        expected.add(key + "/" + n);
      }
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(effects()).containsExactlyElementsOf(expected));
    }
  }

  private List<String> effects() throws SQLException {
    List<String> result = new ArrayList<>();
    try (Connection c = connect();
        ResultSet rows =
            c.createStatement().executeQuery("select key, n from effect order by id")) {
      while (rows.next()) {
        result.add(rows.getString(1) + "/" + rows.getInt(2));
      }
    }
    return result;
  }

  private void execute(String sql) throws SQLException {
    try (Connection c = connect()) {
      c.createStatement().execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return at.dataSource().getConnection();
  }

  private static int number(String effect) {
    return Integer.parseInt(effect.substring(effect.indexOf('/') + 1));
  }
}
