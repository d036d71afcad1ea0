package io.aplomo.chassis.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A named thread that runs a step again and again: at once while there is more to do, else after
 * {@code idle} or when somebody wakes it. A step that fails is logged and run again with capped
 * backoff, for ever; that is how an environment's fault ends (invariant 10).
 */
public final class Loop {
  private static final Logger LOG = Logger.getLogger(Loop.class);
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
  private static final Duration CAPPED_BACKOFF = Duration.ofSeconds(5);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

  /** One turn of the loop. */
  @FunctionalInterface
  public interface Step {
    /**
     * Does what is to be done now.
     *
     * @return whether there is more to do at once
     */
    boolean run() throws Exception;
  }

  private final String name;
  private final Supplier<Duration> idle;
  private final Supplier<Duration> pace;
  private final Step step;
  private final Runnable heartbeat;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /**
   * Makes a loop that does not run yet.
   *
   * @param idle the longest wait between two steps
   * @param heartbeat called before each step
   */
  public Loop(String name, Duration idle, Step step, Runnable heartbeat) {
    this(name, () -> idle, () -> Duration.ZERO, step, heartbeat);
  }

  /**
   * Makes a loop that does not run yet, and that does not hurry.
   *
   * @param idle the longest wait between two steps, asked for at the begin of each wait
   * @param pace the shortest time between the beginnings of two steps, so that a steady trickle is
   *     not worked off in ever so many steps with next to nothing in each; the first step after a
   *     pause waits for nothing. Asked for after each step
   */
  public Loop(
      String name,
      Supplier<Duration> idle,
      Supplier<Duration> pace,
      Step step,
      Runnable heartbeat) {
    this.name = name;
    this.idle = idle;
    this.pace = pace;
    this.step = step;
    this.heartbeat = heartbeat;
  }

  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().name("aplomo-" + name).daemon(true).start(this::turn);
    }
  }

  /** Ends the wait between two steps. Cheap, from any thread, any number of times. */
  public void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  /** Lets the running step end, for at most five seconds, and stops. */
  public synchronized void stop() {
    stopping = true;
    wake();
    Thread running = thread;
    if (running == null) {
      return;
    }
    try {
      if (!running.join(STOP_PATIENCE)) {
        running.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() {
    Backoff backoff = new Backoff(FIRST_BACKOFF, CAPPED_BACKOFF);
    while (!stopping) {
      heartbeat.run();
      long began = System.nanoTime();
      Duration pause;
      try {
        pause = step.run() ? Duration.ZERO : idle.get();
        backoff.reset();
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        pause = backoff.next();
        if (!stopping) {
          LOG.warnf("%s: step failed (%s), next try in %s", name, e.getClass().getName(), pause);
          LOG.debugf(e, "%s: step failed", name);
        }
      }
      if (!await(pause) || !keepPace(began)) {
        return;
      }
    }
  }

  /** Sleeps through what is left of the pace, whoever wakes meanwhile. */
  private boolean keepPace(long began) {
    long left = pace.get().toNanos() - (System.nanoTime() - began);
    if (left > 0 && !stopping) {
      try {
        TimeUnit.NANOSECONDS.sleep(left);
      } catch (InterruptedException e) {
        return false;
      }
    }
    return true;
  }

  private boolean await(Duration pause) {
    if (pause.isZero()) {
      return true;
    }
    try {
      if (wake.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        wake.drainPermits();
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
