package io.aplomo.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.chassis.engine.Node;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxStoreIT {
  private static final String INSERT =
      """
      insert into outbox (shard, id, aggregatetype, aggregateid, type, source, tenant, sequence,
                          effective_at, payload)
      values (0, gen_random_uuid(), 't', 'k', 'y', '/s', 'demo', 1, now(), '')
      """;

  private final ServiceDatabase at = TestPostgres.freshDatabase();
  private final Node node = new Node("one", at);
  private final OutboxStore store = new OutboxStore(node.database);

  @BeforeEach
  void prepare() {
    Node.migrate(at);
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void aTransactionWritesFromItsFirstInsertToItsEnd() throws Exception {
    try (Connection writer = at.dataSource().getConnection()) {
      writer.setAutoCommit(false);
      writer.createStatement().execute("savepoint begun");
      writer.createStatement().execute(INSERT);
      assertThat(store.writers()).hasSize(1);

      writer.createStatement().execute("release savepoint begun");
      assertThat(store.writers()).hasSize(1);

      writer.commit();
      assertThat(store.writers()).isEmpty();
    }
  }

  @Test
  void whoOnlyReadsIsNoWriterEvenWithATransactionIdOfItsOwn() throws Exception {
    try (Connection dump = at.dataSource().getConnection()) {
      dump.setAutoCommit(false);
      dump.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      dump.createStatement().execute("select count(*), pg_current_xact_id() from outbox");

      assertThat(store.writers()).isEmpty();
    }
  }

  @Test
  void whoWritesInAnotherDatabaseIsNoWriterHere() throws Exception {
    ServiceDatabase other = TestPostgres.freshDatabase();
    Node.migrate(other);
    try (Connection writer = other.dataSource().getConnection()) {
      writer.setAutoCommit(false);
      writer.createStatement().execute(INSERT);

      assertThat(store.writers()).isEmpty();
    }
  }

  @Test
  void tellsHowManyRemovedRowsAnOpenSnapshotKeeps() throws Exception {
    try (Connection dump = at.dataSource().getConnection();
        Connection writer = at.dataSource().getConnection()) {
      dump.setAutoCommit(false);
      dump.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      dump.createStatement().execute("select count(*) from outbox");
      writer.createStatement().execute(INSERT);
      writer.createStatement().execute("delete from outbox");
      writer.createStatement().execute("vacuum outbox");

      await().untilAsserted(() -> assertThat(store.removed()).isEqualTo(1));
    }
  }

  @Test
  void aRemovalsCommitDoesNotWaitForTheDiskAndTheNextOneDoes() throws Exception {
    try (Connection relay = at.dataSource().getConnection()) {
      relay.setAutoCommit(false);
      relay.createStatement().execute("select outbox_remove('{0}', '{1}')");
      assertThat(synchronousCommit(relay)).isEqualTo("off");

      relay.commit();
      assertThat(synchronousCommit(relay)).isEqualTo("on");
    }
  }

  private static String synchronousCommit(Connection connection) throws Exception {
    try (ResultSet setting = connection.createStatement().executeQuery("show synchronous_commit")) {
      setting.next();
      return setting.getString(1);
    }
  }
}
