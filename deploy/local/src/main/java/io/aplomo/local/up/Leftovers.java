package io.aplomo.local.up;

import io.aplomo.local.process.Signals;
import io.aplomo.local.process.Signals.Signal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Processes of a platform whose supervisor was killed. Its guardian ends them within seconds; this
 * waits for that, and ends them itself if the guardian was killed too.
 */
final class Leftovers {
  private static final Duration GUARDIAN = Duration.ofSeconds(3);
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final RunFile file;

  Leftovers(RunFile file) {
    this.file = file;
  }

  /** Returns when none is left, and the record with them. */
  void end() {
    List<ProcessHandle> left =
        file.read().stream()
            .flatMap(record -> record.parts().stream())
            .flatMap(part -> part.process().process().stream())
            .toList();
    if (!ended(left, GUARDIAN)) {
      // INT is PostgreSQL's fast shutdown, and ends a JVM in order as well.
      Signals.send(Signal.CONT, pids(left));
      Signals.send(Signal.INT, pids(left));
      if (!ended(left, GRACE)) {
        Signals.send(Signal.KILL, pids(left));
      }
    }
    file.delete();
  }

  private static List<Long> pids(List<ProcessHandle> processes) {
    return processes.stream().filter(ProcessHandle::isAlive).map(ProcessHandle::pid).toList();
  }

  private static boolean ended(List<ProcessHandle> processes, Duration limit) {
    CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    return processes.stream().noneMatch(ProcessHandle::isAlive);
  }
}
