package io.aplomo.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.local.process.Signals;
import io.aplomo.local.process.Signals.Signal;
import io.aplomo.local.service.ServiceName;
import io.aplomo.local.up.RunRecord.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as processes of their own, with real servers and stand-ins for the services. */
@NullMarked
class SupervisorIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private static final List<String> FREE_PORTS =
      List.of(
          "--intake-port=0",
          "--triage-port=0",
          "--escalation-port=0",
          "--intake-management-port=0",
          "--triage-management-port=0",
          "--escalation-management-port=0",
          "--postgres-port=0",
          "--kafka-port=0");

  private final Home home;

  SupervisorIT(@TempDir Path root) {
    home = new Home(root, root.resolve(".aplomo"));
  }

  @BeforeEach
  void buildServices() throws IOException {
    for (ServiceName service : ServiceName.values()) {
      StandInService.install(service.program(home.root()));
    }
  }

  @AfterEach
  void leaveNothingBehind() {
    new Shutdown(home).run();
  }

  @Test
  void startsInTheBackgroundAndComesDownWhole() throws Exception {
    // When
    Ended up = run("up", "--detach");

    // Then
    assertThat(up.code()).as(up.output()).isZero();
    assertThat(up.output()).contains("Aplomo is ready", "./aplomo down stops it");
    List<ProcessHandle> processes = processes();
    assertThat(processes).hasSize(6);
    Ended status = run("status");
    assertThat(status.code()).as(status.output()).isZero();
    assertThat(status.output().lines().filter(line -> line.contains(" ready "))).hasSize(5);
    assertThat(run("up", "--detach").output()).contains("running already");

    // When
    Ended down = run("down");

    // Then
    assertThat(down.output()).contains("Aplomo is down");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(run("status").code()).isEqualTo(3);
    assertThat(Files.readString(home.supervisorLog())).endsWith("Stopped.\n");
    assertThat(Files.readString(home.data().resolve("postgres/postgres.log")))
        .contains("database system is shut down");
  }

  @Test
  void takesEverythingDownWhenAPartDies() throws Exception {
    // Given
    Process up = start("up");
    List<ProcessHandle> processes = awaitReady(up);
    Part kafka = home.running().flatMap(record -> record.part("kafka")).orElseThrow();

    // When
    Signals.send(Signal.KILL, kafka.process().pid());

    // Then
    assertThat(up.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(up.exitValue()).isEqualTo(1);
    assertThat(output(up)).contains("aplomo: Kafka was ended by signal 9");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void leavesNoProcessBehindWhenItIsKilledItself() throws Exception {
    // Given
    Process up = start("up");
    List<ProcessHandle> processes = awaitReady(up);

    // When
    up.destroyForcibly();

    // Then
    assertThat(
            CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)))
        .succeedsWithin(LIMIT);
  }

  @Test
  void namesATakenPortAndLeavesNothingRunning() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // When
      Ended up = run("up", "--triage-port=" + taken.getLocalPort());

      // Then
      assertThat(up.code()).isEqualTo(1);
      assertThat(up.output())
          .contains(
              "aplomo: Port %d, which triage needs, is taken by another process; free it or choose another port\n"
                  .formatted(taken.getLocalPort()));
      assertThat(home.running()).isEmpty();
      assertThat(home.data().resolve("postgres")).doesNotExist();
    }
  }

  private record Ended(int code, String output) {}

  private Ended run(String... arguments) throws Exception {
    Process process = start(arguments);
    String output = output(process);
    return new Ended(process.waitFor(), output);
  }

  /** The launcher as the shell starts it. Options that are given twice count as the last says. */
  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Daplomo.root=" + home.root());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.aplomo.local.cli.Main", arguments[0]));
    List<String> rest = List.of(arguments).subList(1, arguments.length);
    if (arguments[0].equals("up")) {
      FREE_PORTS.stream()
          .filter(port -> rest.stream().noneMatch(given -> given.startsWith(name(port))))
          .forEach(command::add);
    }
    command.addAll(rest);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String name(String option) {
    return option.substring(0, option.indexOf('=') + 1);
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private List<ProcessHandle> awaitReady(Process up) {
    org.awaitility.Awaitility.await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          assertThat(up.isAlive()).isTrue();
          assertThat(home.running())
              .hasValueSatisfying(
                  record -> assertThat(record.state()).isEqualTo(RunRecord.State.READY));
        });
    return processes();
  }

  /** The supervisor and its parts. */
  private List<ProcessHandle> processes() {
    RunRecord record = home.running().orElseThrow();
    List<ProcessHandle> all = new ArrayList<>();
    record.supervisor().process().ifPresent(all::add);
    record.parts().forEach(part -> part.process().process().ifPresent(all::add));
    return all;
  }
}
