package io.aplomo.bench;

import io.aplomo.local.postgres.PostgresServer;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.local.process.TemporaryFolder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL server of our own with escalation's tables and with cases; nothing else runs on it.
 * Whoever is measured finds the same cases, the same outbox, and each its own timers.
 */
final class TimersGround implements AutoCloseable {
  /** What anybody gives a server for millions of rows; the same for all that are measured. */
  private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "2GB");

  private final PostgresServer server;
  private final ServiceDatabase database;
  private final ServiceDatabase owner;
  private int cases;
  private int nextCase;

  TimersGround() throws IOException {
    server = new PostgresServer(TemporaryFolder.untilExit("aplomo-bench-timers"), 0, SETTINGS);
    server.start();
    database = server.createDatabase("escalation");
    ServiceDatabase root = server.superuser();
    // Filling takes longer than the bounds of the role allow.
    owner =
        new ServiceDatabase(
            root.host(), root.port(), database.name(), root.user(), root.password());
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("db/chassis", "db/migration")
        .load()
        .migrate();
  }

  ServiceDatabase database() {
    return database;
  }

  /** As the superuser, whom nothing bounds. */
  Connection unbounded() throws SQLException {
    return owner.dataSource().getConnection();
  }

  /**
   * Opens cases until there are so many; their ids are those of the numbers from 1 on, spread by a
   * hash.
   */
  void openCases(int number) throws SQLException {
    execute(
        """
        insert into case_file (
          id, tenant, complaint_id, status, status_since, version, priority, queue, received_at,
          opened_at, recorded_at, channel, category, tracking_key, customer_ref, language, subject,
          sector, last_sequence)
        select md5(n::text)::uuid, 'demo', md5('c' || n)::uuid, 'OPEN', now(), 0, 'P3', 'AGENTS',
          now(), now(), now(), 'EMAIL', 'BILLING', 'K' || n, 'customer-' || n, 'es',
          'The bill of October is wrong', 'TELECOMS', 1
        from generate_series(%d, %d) n
        """
            .formatted(cases + 1, number));
    cases = Math.max(cases, number);
    execute("vacuum analyze case_file");
  }

  /** Timers that are due at once, of one case after the other, and round again. */
  void fillDue(int number) throws SQLException {
    int first = nextCase;
    nextCase = (first + number) % cases;
    execute(
        """
        insert into timer (clock_id, case_id, shard, run_at, attempt_at)
        select gen_random_uuid(), c.id, get_byte(uuid_send(c.id), 15) & 63, at, at
        from (
          select md5((n %% %d + 1)::text)::uuid as id, clock_timestamp() as at
          from generate_series(%d, %d) n) c
        """
            .formatted(cases, first, first + number - 1));
  }

  /** Timers of the next month, from tomorrow on. */
  void fillPending(int number, int cases) throws SQLException {
    execute(
        """
        insert into timer (clock_id, case_id, shard, run_at, attempt_at)
        select gen_random_uuid(), c.id, get_byte(uuid_send(c.id), 15) & 63, at, at
        from (
          select md5((n %% %d + 1)::text)::uuid as id,
            now() + interval '1 day' + random() * interval '30 days' as at
          from generate_series(1, %d) n) c
        """
            .formatted(cases, number));
    execute("vacuum analyze timer");
  }

  /** Due executions of db-scheduler's one task. */
  void fillDbScheduler(int number) throws SQLException {
    execute(
        """
        insert into scheduled_tasks (
          task_name, task_instance, execution_time, picked, consecutive_failures, version)
        select 'clock', md5(n::text)::uuid::text, clock_timestamp(), false, 0, 1
        from generate_series(1, %d) n
        """
            .formatted(number));
  }

  /** So that nobody pays for what another one has left to be written or vacuumed. */
  void tidy() throws SQLException {
    execute("truncate outbox");
    execute("vacuum analyze case_file");
    execute("checkpoint");
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = unbounded();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String sql) throws SQLException {
    try (Connection connection = unbounded();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Commits in the database so far; a backend tells of its own within seconds of being idle. */
  long commits() throws SQLException, InterruptedException {
    Thread.sleep(2_000);
    return count("select xact_commit from pg_stat_database where datname = 'escalation'");
  }

  long pid() {
    return server.pid();
  }

  @Override
  public void close() {
    server.stop();
  }
}
