package io.aplomo.local.postgres;

import io.aplomo.local.process.ChildProcess;
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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server process on a data directory that outlives it. Listens on the loopback
 * address only. The same object can be started again after {@link #stop}, {@link #kill} or a crash,
 * on the same port.
 *
 * <p>Layout of the directory: {@code data/} (PGDATA), {@code postgres.log}, {@code secret} (the
 * password of every role, readable by the owner only).
 */
public final class PostgresServer implements AutoCloseable {
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
          "unix_socket_directories", "");

  /** What a crash run proves is worth nothing without these, so no caller can change them. */
  private static final Map<String, String> ALWAYS =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private final Path directory;
  private final int port;
  private final Map<String, String> settings;
  private @Nullable ChildProcess process;

  /**
   * @param directory created if it is not there
   * @param port TCP port on 127.0.0.1; 0 takes a free one and keeps it for the life of this object
   * @param settings added to, or instead of, the defaults of this class; by postgresql.conf name
   */
  public PostgresServer(Path directory, int port, Map<String, String> settings) {
    this.directory = directory.toAbsolutePath();
    this.port = Ports.orFree(port);
    this.settings = new TreeMap<>(DEFAULTS);
    this.settings.putAll(settings);
    this.settings.putAll(ALWAYS);
  }

  /**
   * Starts the server, initialising the data directory at the first time; returns when it answers
   * queries.
   *
   * @throws StartFailure if the port is taken, the directory is in use, or the server ends early
   */
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    Cluster cluster = new Cluster(directory, PostgresBinaries.unpacked());
    cluster.initialise();
    cluster.requireUnused();
    Ports.requireFree(port, "PostgreSQL");
    List<String> command =
        new ArrayList<>(List.of("-D", cluster.data().toString(), "-p", Integer.toString(port)));
    Map<String, String> all = new TreeMap<>(settings);
    all.put("listen_addresses", "127.0.0.1");
    all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    ChildProcess started =
        ChildProcess.start(
            new ChildProcess.Spec(
                "PostgreSQL",
                cluster.command("postgres", command),
                Map.of(),
                directory,
                directory.resolve("postgres.log"),
                Signal.INT));
    process = started;
    started.awaitReady(START_LIMIT, this::answers);
  }

  /** Ends sessions and shuts down in order ("fast" shutdown). */
  public synchronized void stop() {
    if (process != null && process.isAlive()) {
      process.stop(STOP_GRACE);
    }
  }

  /** SIGKILL of the postmaster, as from the kernel's out-of-memory killer; its children follow. */
  public synchronized void kill() {
    running().kill();
  }

  /** SIGSTOP of the postmaster and all its children: connections stay open and nobody answers. */
  public synchronized void freeze() {
    running().freeze();
  }

  public synchronized void thaw() {
    running().thaw();
  }

  public synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** The postmaster's process id. */
  public synchronized long pid() {
    return running().pid();
  }

  /** Completes with the exit code when the running postmaster ends. */
  public synchronized CompletableFuture<Integer> onExit() {
    return running().onExit();
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

  /** Same as {@link #stop}. */
  @Override
  public void close() {
    stop();
  }

  private String secret() {
    try {
      return Files.readString(directory.resolve(Cluster.SECRET)).strip();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL was never started in " + directory, e);
    }
  }

  private boolean answers() {
    try (Connection connection = superuser().dataSource().getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private ChildProcess running() {
    if (process == null || !process.isAlive()) {
      throw new IllegalStateException("PostgreSQL in " + directory + " is not running");
    }
    return process;
  }
}
