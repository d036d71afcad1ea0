package io.aplomo.acceptance.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A program that tells the time of day it sees, and how long its waits of 200 ms really took. */
final class ClockReader {
  private static final long WAIT_MS = 200;

  private ClockReader() {}

  @FunctionalInterface
  private interface Wait {
    void run() throws InterruptedException;
  }

  /** Prints {@code now=<ms since 1970>}, then {@code <kind of wait>=<ms>}, and wakes. */
  public static void main(String[] arguments) throws InterruptedException {
    System.out.println("now=" + System.currentTimeMillis());
    tell("sleep", () -> Thread.sleep(Duration.ofMillis(WAIT_MS)));
    tell(
        "latch",
        () -> {
          var _ = new CountDownLatch(1).await(WAIT_MS, TimeUnit.MILLISECONDS);
        });
    System.out.println("wakes=" + wakes());
    tell("park", () -> LockSupport.parkUntil(System.currentTimeMillis() + WAIT_MS));
  }

  /** How often a wait is over before its time: hardly ever, unless the process spins. */
  private static int wakes() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MS);
    int wakes = 0;
    while (System.nanoTime() - end < 0) {
      LockSupport.parkNanos(end - System.nanoTime());
      wakes++;
    }
    return wakes;
  }

  private static void tell(String kind, Wait wait) throws InterruptedException {
    long began = System.nanoTime();
    wait.run();
    System.out.println(kind + "=" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }
}
