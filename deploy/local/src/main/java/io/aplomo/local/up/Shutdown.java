package io.aplomo.local.up;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Takes a running platform down from another process. */
public final class Shutdown {
  /** Services get 12 s, then PostgreSQL and Kafka 20 s. */
  private static final Duration GRACE = Duration.ofSeconds(40);

  private final RunFile file;

  public Shutdown(Home home) {
    this.file = home.runFile();
  }

  /**
   * Stops what runs; returns when no process is left.
   *
   * @return whether anything ran
   */
  public boolean run() {
    Optional<RunRecord> record = file.read();
    if (record.isEmpty()) {
      return false;
    }
    Optional<ProcessHandle> supervisor = record.get().supervisor().process();
    supervisor.ifPresent(Shutdown::end);
    new Leftovers(file).end();
    return supervisor.isPresent() || !record.get().parts().isEmpty();
  }

  private static void end(ProcessHandle supervisor) {
    supervisor.destroy();
    supervisor
        .onExit()
        .completeOnTimeout(supervisor, GRACE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    if (supervisor.isAlive()) {
      supervisor.destroyForcibly();
      supervisor.onExit().join();
    }
  }
}
