package io.aplomo.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A migration may have to wait for a lock or to walk over a large table: the bounds that a
 * service's role has for its traffic are not for it.
 */
class MigrationBoundsTest {
  private static final String INIT_SQL = "quarkus.flyway.init-sql";

  private final ServiceDatabase database = TestPostgres.freshDatabase();

  @Test
  void aRoleBoundsWhateverDoesNotSayOtherwise() throws SQLException {
    assertThat(boundsOf(migration())).containsEntry("statement_timeout", "10000");
  }

  @Test
  void migrationsRunForAsLongAsTheyNeed() throws SQLException {
    String initSql = ConfigProvider.getConfig().getValue(INIT_SQL, String.class);

    assertThat(boundsOf(migration().initSql(initSql)))
        .isEqualTo(
            Map.of(
                "statement_timeout", "0",
                "lock_timeout", "0",
                "transaction_timeout", "0",
                "idle_in_transaction_session_timeout", "0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "triage", "escalation"})
  void everyServiceMigratesSo(String service) throws IOException {
    Path own = Path.of("..", service + "-service", "src/main/resources/application.properties");

    assertThat(Files.readString(own))
        .as("the chassis has it for all of them")
        .doesNotContain(INIT_SQL);
  }

  private FluentConfiguration migration() {
    return Flyway.configure().dataSource(database.dataSource()).locations("db/bounds");
  }

  private Map<String, String> boundsOf(FluentConfiguration migration) throws SQLException {
    var _ = migration.load().migrate();
    Map<String, String> bounds = new TreeMap<>();
    try (Connection connection = database.dataSource().getConnection();
        ResultSet rows =
            connection.createStatement().executeQuery("select name, setting from bound")) {
      while (rows.next()) {
        bounds.put(rows.getString(1), rows.getString(2));
      }
    }
    return bounds;
  }
}
