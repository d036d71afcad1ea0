package io.aplomo.acceptance.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Waiting from outside for what a platform does in its own time. */
public final class Patience {
  private static final Duration POLL = Duration.ofMillis(100);

  private Patience() {}

  /** Something that may not be answerable yet: a database that is down is a "no". */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws SQLException, IOException;
  }

  /** How long it took until the condition held; empty if it did not within {@code limit}. */
  public static Optional<Duration> until(Duration limit, Condition condition) {
    long began = System.nanoTime();
    while (true) {
      boolean holds = holds(condition);
      Duration passed = Duration.ofNanos(System.nanoTime() - began);
      if (holds) {
        return Optional.of(passed);
      }
      if (passed.compareTo(limit) >= 0) {
        return Optional.empty();
      }
      pass(POLL);
    }
  }

  /** Lets time pass, as a fault or a load is meant to last. */
  public static void pass(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The run was interrupted", e);
    }
  }

  private static boolean holds(Condition condition) {
    try {
      return condition.holds();
    } catch (SQLException | IOException e) {
      return false;
    }
  }
}
