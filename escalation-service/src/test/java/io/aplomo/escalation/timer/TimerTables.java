package io.aplomo.escalation.timer;

import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A database with cases, and a book of what fired. */
final class TimerTables {
  final ServiceDatabase at = TestPostgres.freshDatabase();

  TimerTables() {
    Flyway.configure()
        .dataSource(at.dataSource())
        .locations("db/chassis", "db/migration")
        .load()
        .migrate();
    execute(
        """
        create table fired (
          clock_id uuid not null, case_id uuid not null, run_at timestamptz not null,
          asked timestamptz not null, node text not null,
          number bigint generated always as identity)
        """);
  }

  /** Opens cases. */
  List<UUID> cases(int number) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ids.add(UUID.randomUUID());
    }
    String values = String.join(",", ids.stream().map(id -> "('%s'::uuid)".formatted(id)).toList());
    execute(
        """
        insert into case_file (
          id, tenant, complaint_id, status, status_since, version, priority, queue, received_at,
          opened_at, recorded_at, channel, last_sequence)
        select id, 'demo', id, 'OPEN', now(), 0, 'P3', 'AGENTS', now(), now(), now(), 'EMAIL', 1
        from (values %s) v (id)
        """
            .formatted(values));
    return ids;
  }

  long count(String sql) {
    try (Connection connection = at.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) {
    try (Connection connection = at.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long fired() {
    return count("select count(*) from fired");
  }

  /** Whatever fired before its instant, on the database's own clock. */
  long early() {
    return count("select count(*) from fired where asked < run_at");
  }

  long twice() {
    return count("select count(*) - count(distinct (clock_id, run_at)) from fired");
  }
}
