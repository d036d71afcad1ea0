package io.aplomo.escalation.cases.messaging;

import io.aplomo.local.postgres.ServiceDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into a database past everything that is being tested. */
public final class Rows {
  private Rows() {}

  /** The rows as lists of texts; null stays null. */
  public static List<List<@Nullable String>> select(
      ServiceDatabase database, String sql, Object... arguments) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      List<List<@Nullable String>> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          List<@Nullable String> row = new ArrayList<>();
          for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
            row.add(result.getString(c));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }

  /** The first column. */
  public static List<@Nullable String> column(
      ServiceDatabase database, String sql, Object... arguments) throws SQLException {
    return select(database, sql, arguments).stream()
        .<@Nullable String>map(row -> row.getFirst())
        .toList();
  }
}
