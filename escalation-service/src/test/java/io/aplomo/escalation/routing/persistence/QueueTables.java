package io.aplomo.escalation.routing.persistence;

import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database with people and waiting cases, as many as are asked for. */
public final class QueueTables {
  public static final String TENANT = "acme";

  public final ServiceDatabase at = TestPostgres.freshDatabase();

  public QueueTables() {
    Node.migrate(at);
    execute(
        """
        insert into team_version (tenant, code, version, document, changed_by)
        values ('acme', 'phone', 1, '{"code":"phone","name":{"es":"T","en":"T"},"zone":"Europe/Madrid"}', 'eva');
        insert into team (tenant, code, version) values ('acme', 'phone', 1);
        """);
  }

  /**
   * People p1, p2 and so on, who are at work.
   *
   * @param more fields of their documents, each with a comma before it
   */
  public void people(int first, int last, String role, int capacity, String more) {
    execute(
        """
        insert into person_version (tenant, id, version, document, changed_by)
        select 'acme', 'p' || n, 1,
               format('{"id":"p%%s","subject":"p%%s","displayName":"N","role":"%s","teams":["phone"],"languages":["es"],'
                 '"capacity":%d%s,"active":true}', n, n)::jsonb, 'eva'
        from generate_series(%d, %d) n;
        insert into person (
          tenant, id, version, subject, role, home_team, active, presence, presence_until)
        select 'acme', 'p' || n, 1, 'p' || n, '%s', 'phone', true, 'AVAILABLE', now() + interval '1 hour'
        from generate_series(%d, %d) n;
        """
            .formatted(role, capacity, more, first, last, role, first, last));
  }

  /** Spanish cases for agents that ask for nothing else, each with a customer of its own. */
  public void cases(int number) {
    execute(
        """
        insert into case_file (
          id, tenant, complaint_id, status, status_since, version, priority, queue, received_at,
          opened_at, recorded_at, channel, tracking_key, customer_ref, language, last_sequence)
        select gen_random_uuid(), 'acme', gen_random_uuid(), 'OPEN', now(), 0, 'P' || 1 + n %% 4,
               'AGENTS', now() - n * interval '1 minute', now(), now(), 'EMAIL', 'K' || n, 'C' || n, 'es', 1
        from generate_series(1, %d) n;
        select queue_place(array_agg(id)) from case_file;
        """
            .formatted(number));
  }

  public void execute(String sql) {
    try (Connection connection = at.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
