package io.aplomo.local.postgres;

import io.aplomo.local.process.ChildProcess;
import io.aplomo.local.process.LocalProcess;
import io.aplomo.local.process.Ports;
import io.aplomo.local.process.Signals.Signal;
import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One PostgreSQL server process on a data directory that outlives it. Listens on the loopback
 * address only. A kill reaches the postmaster, as from the kernel's out-of-memory killer, and its
 * children follow; a freeze reaches them all.
 *
 * <p>Layout of the directory: {@code data/} (PGDATA), {@code postgres.log}, {@code secret} (the
 * password of every role, readable by the owner only).
 */
public final class PostgresServer extends LocalProcess {
  /** Crash recovery after a kill under load replays up to max_wal_size of log. */
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private static final Duration STOP_GRACE = Duration.ofSeconds(20);

  /**
   * Defaults that suit one developer's machine. Two of them are not about comfort: with terse
   * verbosity and no parameters, a failing statement never writes a complaint's text into the log.
   */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "max_connections", "200",
          "max_wal_size", "2GB",
          "checkpoint_timeout", "15min",
          "log_error_verbosity", "terse",
          "log_parameter_max_length_on_error", "0",
          "log_checkpoints", "off",
          "log_line_prefix", "%m [%p] %q%u@%d ",
          "tcp_keepalives_idle", "10",
          "unix_socket_directories", "",
          "listen_addresses", "127.0.0.1");

  /** What a crash run proves is worth nothing without these, so no caller can change them. */
  private static final Map<String, String> ALWAYS =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private final Path directory;
  private final int port;
  private final Map<String, String> settings;

  /**
   * Starts nothing yet.
   *
   * @param directory created if it is not there
   * @param port TCP port on 127.0.0.1; 0 takes a free one and keeps it for the life of this object
   * @param settings added to, or instead of, the defaults of this class; by postgresql.conf name
   */
  public PostgresServer(Path directory, int port, Map<String, String> settings) {
    super("PostgreSQL", START_LIMIT, STOP_GRACE);
    this.directory = directory.toAbsolutePath();
    this.port = Ports.orFree(port);
    this.settings = new TreeMap<>(DEFAULTS);
    this.settings.putAll(settings);
    this.settings.putAll(ALWAYS);
  }

  @Override
  protected ChildProcess.Spec prepare() {
    Cluster cluster = new Cluster(directory, PostgresBinaries.unpacked());
    cluster.initialise();
    cluster.requireUnused();
    Ports.requireFree(port, name());
    List<String> arguments =
        new ArrayList<>(List.of("-D", cluster.data().toString(), "-p", Integer.toString(port)));
    settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return new ChildProcess.Spec(
        name(),
        cluster.command("postgres", arguments),
        Map.of(),
        directory,
        log(),
        // "Fast" shutdown: ends the sessions instead of waiting for them.
        Signal.INT);
  }

  @Override
  protected boolean answers() {
    try (Connection connection = superuser().dataSource().getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Immediate shutdown: sessions are broken off and nothing is written back, so that the next start
   * recovers from the log as after a crash. Nothing to do if the server does not run.
   */
  public void stopImmediately() {
    stopBy(Signal.QUIT);
  }

  public int port() {
    return port;
  }

  public Path directory() {
    return directory;
  }

  public Path log() {
    return directory.resolve("postgres.log");
  }

  /** The databases that the three services own, each under the role of its own name. */
  public List<ServiceDatabase> createServiceDatabases() {
    return List.of(
        createDatabase("intake"), createDatabase("triage"), createDatabase("escalation"));
  }

  /**
   * Creates a database and the role of the same name that owns it, with the bounds of ADR 1 on its
   * locks and transactions; changes nothing where they exist.
   */
  public ServiceDatabase createDatabase(String name) {
    ServiceDatabase database = database(name);
    try (Connection connection = superuser().dataSource().getConnection()) {
      new Roles(connection).createOwned(database);
    } catch (SQLException e) {
      throw new StartFailure("Database %s: %s".formatted(name, e.getMessage()), e);
    }
    return database;
  }

  /** How the role {@code name} reaches the database {@code name}; asks nobody whether it exists. */
  public ServiceDatabase database(String name) {
    return new ServiceDatabase("127.0.0.1", port, name, name, secret());
  }

  /** The superuser on the maintenance database. */
  public ServiceDatabase superuser() {
    return new ServiceDatabase("127.0.0.1", port, "postgres", "postgres", secret());
  }

  private String secret() {
    try {
      return Files.readString(directory.resolve(Cluster.SECRET)).strip();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL was never started in " + directory, e);
    }
  }
}
