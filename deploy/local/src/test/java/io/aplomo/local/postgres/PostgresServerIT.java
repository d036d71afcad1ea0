package io.aplomo.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class PostgresServerIT {
  @TempDir private static Path directory = Path.of("");

  private static PostgresServer server = new PostgresServer(directory, 0, Map.of());

  @BeforeAll
  static void create() {
    server = new PostgresServer(directory, 0, Map.of("max_connections", "20"));
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void keepsWhatWasCommittedWhenItIsKilled() throws SQLException {
    // Given
    ServiceDatabase intake = server.createDatabase("intake");
    execute(intake, "create table kept(n int)", "insert into kept values (41), (42)");

    // When
    server.kill();
    server.start();

    // Then
    assertThat(query(server.database("intake"), "select sum(n) from kept")).isEqualTo("83");
  }

  @Test
  void breaksSessionsOffAndKeepsWhatWasCommittedWhenItIsStoppedImmediately() throws SQLException {
    // Given
    ServiceDatabase triage = server.createDatabase("triage");
    execute(triage, "create table kept(n int)", "insert into kept values (7)");
    try (Connection open = triage.dataSource().getConnection();
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      statement.execute("insert into kept values (8)");

      // When
      server.stopImmediately();

      // Then
      assertThat(server.isRunning()).isFalse();
      assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
    }
    server.start();
    assertThat(query(server.database("triage"), "select sum(n) from kept")).isEqualTo("7");
    assertThat(server.log()).content().contains("received immediate shutdown request");
  }

  @Test
  void startsInSpiteOfALockFileWhoseProcessIsSomebodyElse() throws Exception {
    // Given
    server.kill();
    Path lock = directory.resolve("data/postmaster.pid");
    String left = Files.readString(lock);
    Files.writeString(
        lock, left.replaceFirst("^\\d+", Long.toString(ProcessHandle.current().pid())));

    // When
    server.start();

    // Then
    assertThat(query(server.superuser(), "select 1")).isEqualTo("1");
    assertThat(Files.readAllLines(lock).getFirst()).isEqualTo(Long.toString(server.pid()));
  }

  @Test
  void reachesThePostmasterItselfWithItsSignals() throws IOException {
    assertThat(Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst())
        .isEqualTo(Long.toString(server.pid()));
  }

  @Test
  void refusesADirectoryThatAnotherServerUses() {
    PostgresServer second = new PostgresServer(directory, 0, Map.of());

    assertThatThrownBy(second::start)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("pid " + server.pid());
  }

  @Test
  void answersNobodyWhileFrozenAndEverybodyAfterwards() throws Exception {
    // Given
    try (Connection connection = server.superuser().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      server.freeze();

      // When
      CompletableFuture<Boolean> answer =
          CompletableFuture.supplyAsync(() -> {
            try {
              return statement.execute("select 1");
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });

      // Then
      assertThat(answer.copy().completeOnTimeout(false, 1, TimeUnit.SECONDS).get()).isFalse();
      server.thaw();
      assertThat(answer).succeedsWithin(java.time.Duration.ofSeconds(10)).isEqualTo(true);
    }
  }

  @Test
  void givesARoleItsBoundsAndNobodyElsesDatabase() throws SQLException {
    // Given
    ServiceDatabase intake = server.createDatabase("intake");
    ServiceDatabase triage = server.createDatabase("triage");

    // When
    ServiceDatabase trespass =
        new ServiceDatabase(
            intake.host(), intake.port(), triage.name(), intake.user(), intake.password());

    // Then
    assertThat(query(intake, "show transaction_timeout")).isEqualTo("15s");
    assertThat(query(intake, "show idle_in_transaction_session_timeout")).isEqualTo("5s");
    assertThat(query(intake, "show statement_timeout")).isEqualTo("10s");
    assertThat(query(intake, "show lock_timeout")).isEqualTo("2s");
    assertThatThrownBy(() -> trespass.dataSource().getConnection())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void staysDurableWhateverTheCallerWishes() throws SQLException {
    // Given
    server.stop();
    Map<String, String> careless = Map.of("fsync", "off", "synchronous_commit", "off");

    // When
    try (PostgresServer other = new PostgresServer(directory, 0, careless)) {
      other.start();

      // Then
      assertThat(query(other.superuser(), "show fsync")).isEqualTo("on");
      assertThat(query(other.superuser(), "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void keepsValuesOutOfItsLogWhenAStatementFails() throws Exception {
    // Given
    ServiceDatabase intake = server.createDatabase("intake");
    execute(intake, "create table once(t text primary key)");
    String insert = "insert into once values (?)";

    // When
    try (Connection connection = intake.dataSource().getConnection();
        var statement = connection.prepareStatement(insert)) {
      statement.setString(1, "canary-4711");
      statement.execute();
      assertThatThrownBy(statement::execute).hasMessageContaining("duplicate key");
    }

    // Then
    assertThat(Files.readString(server.log()))
        .contains("duplicate key")
        .doesNotContain("canary-4711");
  }

  @Test
  void namesAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PostgresServer unlucky =
          new PostgresServer(directory.resolve("other"), taken.getLocalPort(), Map.of());

      assertThatThrownBy(unlucky::start)
          .isInstanceOf(StartFailure.class)
          .hasMessage(
              "Port %d, which PostgreSQL needs, is taken by another process; free it or choose another port"
                  .formatted(taken.getLocalPort()));
    }
  }

  private static void execute(ServiceDatabase database, String... statements) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String query(ServiceDatabase database, String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }
}
