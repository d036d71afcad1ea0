package io.aplomo.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.local.process.Signals.Signal;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of our children when it is us who are killed. */
@NullMarked
class GuardianIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void endsTheChildrenOfAKilledJvmAndDeletesItsTemporaryFolder(@TempDir Path folder)
      throws Exception {
    // Given
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    Path temporary;
    ProcessHandle polite;
    ProcessHandle deaf;
    try (BufferedReader said = jvm.inputReader()) {
      temporary = Path.of(said.readLine());
      polite = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      deaf = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
    }
    assertThat(temporary).isDirectory();

    // When
    jvm.destroyForcibly();

    // Then
    assertThat(CompletableFuture.allOf(polite.onExit(), deaf.onExit())).succeedsWithin(LIMIT);
    assertThat(Files.readString(folder.resolve("polite.log"))).contains("bye");
    await().atMost(LIMIT).untilAsserted(() -> assertThat(temporary).doesNotExist());
  }

  /** The program that is killed: has one child that ends when asked to, and one that does not. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Path temporary = TemporaryFolder.untilExit("guardian-it-");
      ChildProcess polite = child(folder, "polite", "trap 'echo bye; exit 0' TERM");
      ChildProcess deaf = child(folder, "deaf", "trap '' TERM");
      System.out.println(temporary + "\n" + polite.pid() + "\n" + deaf.pid());
      polite.onExit().join();
    }

    private static ChildProcess child(Path folder, String name, String trap) throws Exception {
      Path log = folder.resolve(name + ".log");
      ChildProcess child =
          ChildProcess.start(
              new ChildProcess.Spec(
                  name,
                  List.of("/bin/sh", "-c", trap + "; echo up; while :; do sleep 0.1; done"),
                  Map.of(),
                  folder,
                  log,
                  Signal.TERM));
      child.awaitReady(
          LIMIT,
          () -> {
            try {
              return Files.readString(log).contains("up");
            } catch (java.io.IOException e) {
              return false;
            }
          });
      return child;
    }
  }
}
