package io.aplomo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aplomo.local.postgres.ServiceDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SharedServersIT {
  @Test
  void startsOneBrokerHoweverOftenItIsAskedFor() {
    assertThat(TestKafka.bootstrapServers())
        .isEqualTo(TestKafka.bootstrapServers())
        .isEqualTo(new KafkaResource().start().get("kafka.bootstrap.servers"));
  }

  @Test
  void readsBackWhatWasProducedWithKeyAndHeaders() {
    // Given
    TestKafka.createTopic("probe", 3);

    try (KafkaProbe probe = TestKafka.probe()) {
      // When
      for (int n = 0; n < 50; n++) {
        probe.produce(
            "probe", "key-" + n % 5, bytes("value-" + n), Map.of("ce_id", Integer.toString(n)));
      }

      // Then
      assertThat(probe.all("probe")).hasSize(50);
      assertThat(probe.all("probe", "key-3"))
          .extracting(KafkaProbe::text)
          .startsWith("value-3", "value-8")
          .endsWith("value-48")
          .hasSize(10);
      assertThat(KafkaProbe.header(probe.all("probe", "key-3").getFirst(), "ce_id")).isEqualTo("3");
    }
  }

  @Test
  void givesEveryTestADatabaseOfItsOwnOnOneServer() throws SQLException {
    // Given
    ServiceDatabase first = TestPostgres.freshDatabase();
    ServiceDatabase second = TestPostgres.freshDatabase();

    // When
    run(first, "create table only_here(n int)");

    // Then
    assertThat(second.port()).isEqualTo(first.port());
    assertThatThrownBy(() -> run(second, "select * from only_here"))
        .hasMessageContaining("does not exist");
  }

  @Test
  void givesARestartedApplicationTheDatabaseItHadBefore() throws SQLException {
    // Given
    PostgresResource before = new PostgresResource();
    before.init(Map.of("database", "intake"));
    Map<String, String> configuration = before.start();
    run(TestPostgres.database("intake"), "create table kept(n int)");
    before.stop();

    // When
    PostgresResource after = new PostgresResource();
    after.init(Map.of("database", "intake"));

    // Then
    assertThat(after.start()).isEqualTo(configuration);
    run(TestPostgres.database("intake"), "select * from kept");
  }

  private static void run(ServiceDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
