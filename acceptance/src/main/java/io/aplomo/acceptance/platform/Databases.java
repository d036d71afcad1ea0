package io.aplomo.acceptance.platform;

import io.aplomo.local.postgres.PostgresServer;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.local.service.ServiceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and changes the services' databases as PostgreSQL's superuser. */
public final class Databases {
  private static final int FETCH_ROWS = 10_000;

  private final PostgresServer server;

  Databases(PostgresServer server) {
    this.server = server;
  }

  /** One row of a result, as a value. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A new connection; the caller closes it. */
  public Connection connect(ServiceName service) throws SQLException {
    ServiceDatabase root = server.superuser();
    return new ServiceDatabase(root.host(), root.port(), service.id(), root.user(), root.password())
        .dataSource()
        .getConnection();
  }

  /** All rows of a query. */
  public <T> List<T> list(
      ServiceName service, String query, RowReader<T> reader, Object... arguments)
      throws SQLException {
    try (Connection connection = connect(service)) {
      // Without a transaction the driver would read the whole result into memory at once.
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setFetchSize(FETCH_ROWS);
        bind(statement, arguments);
        try (ResultSet result = statement.executeQuery()) {
          List<T> rows = new ArrayList<>();
          while (result.next()) {
            rows.add(reader.read(result));
          }
          return rows;
        }
      }
    }
  }

  /** The number in the only row of a query. */
  public long count(ServiceName service, String query, Object... arguments) throws SQLException {
    return list(service, query, row -> row.getLong(1), arguments).getFirst();
  }

  /**
   * The time of the server, which runs on this machine's own clock: what every service goes by, and
   * what is true.
   */
  public Instant now() throws SQLException {
    return list(
            ServiceName.ESCALATION,
            "select clock_timestamp()",
            row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .getFirst();
  }

  /**
   * Breaks off every connection of the services, and leaves those of the administrator alone.
   *
   * @return how many there were
   */
  public long cutConnections() throws SQLException {
    String roles =
        Arrays.stream(ServiceName.values())
            .map(service -> "'" + service.id() + "'")
            .collect(Collectors.joining(", "));
    return count(
        ServiceName.ESCALATION,
        """
        select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
        where usename in (%s)
        """
            .formatted(roles));
  }

  /** Runs one statement that answers nothing. */
  public void execute(ServiceName service, String statement) throws SQLException {
    try (Connection connection = connect(service);
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }
}
