package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The consequence of {@link OwnTimers}, for one timer and by JDBC: the same two rows. */
final class JdbcWarning {
  private static final String COUNT_ON =
      """
      update case_file set last_sequence = last_sequence + 1 where id = ?
      returning complaint_id, last_sequence
      """;
  private static final String APPEND =
      """
      insert into outbox (
        shard, id, aggregatetype, aggregateid, type, source, tenant, sequence, effective_at,
        payload)
      values (?, ?, 'aplomo.cases.v1', ?, 'io.aplomo.clock.warned.v1', '/escalation', 'demo', ?,
              clock_timestamp(), ?)
      """;

  private JdbcWarning() {}

  /** In the transaction of the connection. */
  static void apply(Connection connection, UUID caseId) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(COUNT_ON)) {
      update.setObject(1, caseId);
      try (ResultSet row = update.executeQuery()) {
        if (row.next()) {
          append(connection, caseId, row.getObject(1, UUID.class), row.getLong(2));
        }
      }
    }
  }

  private static void append(Connection connection, UUID caseId, UUID complaintId, long sequence)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
      insert.setShort(1, (short) (complaintId.getLeastSignificantBits() & 63));
      insert.setObject(2, UUID.randomUUID());
      insert.setString(3, complaintId.toString());
      insert.setLong(4, sequence);
      insert.setBytes(5, OwnTimers.payload(caseId, complaintId).getBytes(UTF_8));
      insert.executeUpdate();
    }
  }
}
