package io.aplomo.acceptance.platform;

import io.aplomo.local.service.ServiceName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a service's database as of one moment, in a schema beside its own, as a backup takes
 * them while the service runs; and the way back, while it runs too.
 */
public final class DatabaseCopy implements AutoCloseable {
  private static final String SCHEMA = "acceptance_copy";

  /** Tables of the service with their stored columns; a partition is copied with its parent. */
  private static final String COLUMNS =
      """
      select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                             and a.attgenerated = ''
      where c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'flyway_schema_history'
      group by c.relname
      """;

  private final Databases databases;
  private final ServiceName service;
  private final Map<String, String> columnsByTable;

  private DatabaseCopy(
      Databases databases, ServiceName service, Map<String, String> columnsByTable) {
    this.databases = databases;
    this.service = service;
    this.columnsByTable = columnsByTable;
  }

  /** Copies all tables as they are in one snapshot. */
  public static DatabaseCopy take(Databases databases, ServiceName service) throws SQLException {
    try (Connection connection = databases.connect(service);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Map<String, String> columns = columns(statement);
      statement.execute("create schema " + SCHEMA);
      for (Map.Entry<String, String> table : columns.entrySet()) {
        statement.execute(
            "create table %s.%s as select %s from public.%s"
                .formatted(SCHEMA, table.getKey(), table.getValue(), table.getKey()));
      }
      connection.commit();
      return new DatabaseCopy(databases, service, columns);
    }
  }

  /**
   * Puts the rows of the copy in the place of today's, in one transaction. Counters of identity
   * columns stay where they are: that numbers are skipped is of no consequence.
   */
  public void restore() throws SQLException {
    try (Connection connection = databases.connect(service);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // Rows come table by table: foreign keys hold again only at the end.
      statement.execute("set local session_replication_role = replica");
      statement.execute("truncate " + String.join(", ", columnsByTable.keySet()));
      for (Map.Entry<String, String> table : columnsByTable.entrySet()) {
        statement.execute(
            "insert into public.%s (%s) overriding system value select %s from %s.%s"
                .formatted(
                    table.getKey(), table.getValue(), table.getValue(), SCHEMA, table.getKey()));
      }
      connection.commit();
    }
  }

  private static Map<String, String> columns(Statement statement) throws SQLException {
    Map<String, String> columns = new TreeMap<>();
    try (ResultSet result = statement.executeQuery(COLUMNS)) {
      while (result.next()) {
        columns.put(result.getString(1), result.getString(2));
      }
    }
    return columns;
  }

  /** Rows of a table in the copy. */
  public long count(String table) throws SQLException {
    return databases.count(service, "select count(*) from %s.%s".formatted(SCHEMA, table));
  }

  /** Forgets the copy. */
  @Override
  public void close() throws SQLException {
    databases.execute(service, "drop schema %s cascade".formatted(SCHEMA));
  }
}
