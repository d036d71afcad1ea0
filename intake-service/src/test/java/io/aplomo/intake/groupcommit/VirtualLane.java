package io.aplomo.intake.groupcommit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** A lane whose time a test moves; whatever is due runs in order before a move returns. */
final class VirtualLane implements Lane {
  private record Timer(long atNanos, long number, Runnable task) {}

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(
          Comparator.comparingLong(Timer::atNanos).thenComparingLong(Timer::number));
  private long now;
  private long numbers;

  @Override
  public void run(Runnable task) {
    tasks.add(task);
  }

  @Override
  public void after(Duration delay, Runnable task) {
    timers.add(new Timer(now + delay.toNanos(), numbers++, task));
  }

  @Override
  public long nanos() {
    return now;
  }

  void settle() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  void advance(Duration step) {
    long until = now + step.toNanos();
    settle();
    while (!timers.isEmpty() && timers.peek().atNanos() <= until) {
      Timer due = timers.remove();
      now = due.atNanos();
      due.task().run();
      settle();
    }
    now = until;
  }

  boolean idle() {
    return tasks.isEmpty() && timers.isEmpty();
  }
}
