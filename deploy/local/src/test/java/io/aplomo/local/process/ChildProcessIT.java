package io.aplomo.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aplomo.local.process.Signals.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class ChildProcessIT {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Path folder;

  ChildProcessIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void saysWhyAProcessEndedBeforeItWasReady() {
    ChildProcess child =
        start("echo starting; echo 'FATAL: No space left on device'; echo bye; exit 3");

    assertThatThrownBy(() -> child.awaitReady(LIMIT, () -> false))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "thing ended with code 3: FATAL: No space left on device (log: %s)"
                .formatted(folder.resolve("thing.log")));
  }

  @Test
  void givesWayFromWhenItIsToldTo() throws IOException {
    ChildProcess child = start("exec sleep 60");
    try {
      Niceness.set(7, child.pid());

      // The 19th field of proc(5)'s stat, counted from behind the name in parentheses.
      String stat = Files.readString(Path.of("/proc/" + child.pid() + "/stat"));
      assertThat(stat.substring(stat.lastIndexOf(')')).replaceAll("^(\\S+ ){17}", ""))
          .startsWith("7 ");
    } finally {
      child.kill();
    }
  }

  @Test
  void passesOverWhatAnEarlierProcessWroteIntoTheSameLog() throws IOException {
    Files.writeString(folder.resolve("thing.log"), "ERROR of yesterday\n");

    ChildProcess child = start("echo all is well; exit 1");

    assertThatThrownBy(() -> child.awaitReady(LIMIT, () -> false))
        .hasMessageContaining("all is well")
        .hasMessageNotContaining("yesterday");
  }

  @Test
  void stopsInOrderAndKillsWhatDoesNotStop() throws IOException {
    ChildProcess polite =
        start("trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.1; done");
    ChildProcess deaf = start("trap '' TERM; echo deaf; while :; do sleep 0.1; done");
    polite.awaitReady(LIMIT, () -> says("up") && says("deaf"));

    polite.stop(LIMIT);
    deaf.stop(Duration.ofMillis(300));

    assertThat(polite.onExit()).succeedsWithin(LIMIT).isEqualTo(0);
    assertThat(Files.readString(polite.log())).contains("bye");
    assertThat(deaf.onExit()).succeedsWithin(LIMIT).isEqualTo(128 + 9);
    assertThat(deaf.endedBy()).contains("was ended by signal 9");
  }

  @Test
  void killsTheChildrenOfAFrozenProcessWithIt() throws IOException {
    // Given
    ChildProcess parent = start("sleep 1000 & echo $! >pid; wait");
    parent.awaitReady(LIMIT, () -> Files.exists(folder.resolve("pid")) && !read("pid").isEmpty());
    ProcessHandle child = ProcessHandle.of(Long.parseLong(read("pid"))).orElseThrow();
    parent.freeze();

    // When
    parent.kill();

    // Then
    assertThat(parent.isAlive()).isFalse();
    assertThat(child.onExit()).succeedsWithin(LIMIT);
  }

  @Test
  void givesUpWaitingAndLeavesNothingBehind() {
    ChildProcess child = start("while :; do sleep 0.1; done");

    assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(200), () -> false))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("not ready");
    assertThat(child.isAlive()).isFalse();
  }

  private ChildProcess start(String script) {
    return ChildProcess.start(
        new ChildProcess.Spec(
            "thing",
            List.of("/bin/sh", "-c", script),
            Map.of(),
            folder,
            folder.resolve("thing.log"),
            Signal.TERM));
  }

  private boolean says(String text) {
    return read("thing.log").contains(text);
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file)).strip();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
