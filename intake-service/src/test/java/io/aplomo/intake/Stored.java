package io.aplomo.intake;

import io.aplomo.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks into the database of the service under test. */
public final class Stored {
  private Stored() {}

  public static long complaints(String tenant) {
    return count("select count(*) from complaint where tenant = ?", tenant);
  }

  public static long messages(String tenant) {
    return count(
        "select count(*) from complaint_message m join complaint c on c.id = m.complaint_id"
            + " where c.tenant = ?",
        tenant);
  }

  public static long keys(String tenant) {
    return count("select count(*) from idempotency_key where tenant = ?", tenant);
  }

  /** Events that no relay has published yet. */
  public static long outbox(String tenant) {
    return count("select count(*) from outbox where tenant = ?", tenant);
  }

  private static long count(String query, String tenant) {
    try (Connection connection = TestPostgres.database("intake").dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, tenant);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
