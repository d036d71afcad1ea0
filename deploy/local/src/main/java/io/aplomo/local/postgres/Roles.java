package io.aplomo.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates databases and their owning roles; identifiers are quoted, so any name is safe. */
final class Roles {
  /**
   * Bounds on how long one session can hold up others (architecture.md 4.5). They belong to the
   * role and not to the client, so a client that hangs cannot forget them.
   */
  private static final List<String> BOUNDS =
      List.of(
          "idle_in_transaction_session_timeout = '5s'",
          "transaction_timeout = '15s'",
          "statement_timeout = '10s'",
          "lock_timeout = '2s'");

  private final Connection connection;

  Roles(Connection connection) {
    this.connection = connection;
  }

  void createOwned(ServiceDatabase database) throws SQLException {
    String role;
    String name;
    try (Statement statement = connection.createStatement()) {
      role = statement.enquoteIdentifier(database.user(), true);
      name = statement.enquoteIdentifier(database.name(), true);
      if (!exists("select 1 from pg_roles where rolname = ?", database.user())) {
        statement.execute(
            "create role %s login password %s"
                .formatted(role, statement.enquoteLiteral(database.password())));
      }
      for (String bound : BOUNDS) {
        statement.execute("alter role %s set %s".formatted(role, bound));
      }
      if (!exists("select 1 from pg_database where datname = ?", database.name())) {
        statement.execute("create database %s owner %s".formatted(name, role));
        statement.execute("revoke all on database %s from public".formatted(name));
      }
    }
  }

  private boolean exists(String query, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }
}
