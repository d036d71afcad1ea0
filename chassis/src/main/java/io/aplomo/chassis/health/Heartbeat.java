package io.aplomo.chassis.health;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The pulse of one loop (relay, consumer, lease keeper, later timers). Time is monotonic: a step of
 * the machine's clock stops nobody's heart.
 */
public final class Heartbeat implements Runnable {
  private final String name;
  private final BooleanSupplier dependencyAnswers;
  private volatile long lastNanos = System.nanoTime();

  Heartbeat(String name, BooleanSupplier dependencyAnswers) {
    this.name = name;
    this.dependencyAnswers = dependencyAnswers;
  }

  /** The loop's name, for example {@code outbox-relay}. */
  public String name() {
    return name;
  }

  /** The loop ticks. */
  @Override
  public void run() {
    lastNanos = System.nanoTime();
  }

  /** Time since the last tick. */
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - lastNanos);
  }

  /** Whether what the loop depends on answers now; a silent loop is only ill if it does. */
  public boolean dependencyAnswers() {
    return dependencyAnswers.getAsBoolean();
  }
}
