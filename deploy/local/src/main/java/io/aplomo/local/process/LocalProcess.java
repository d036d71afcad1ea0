package io.aplomo.local.process;

import io.aplomo.local.process.Signals.Signal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A server as a child process that can be started again after an orderly stop, a kill or a crash,
 * on the same ports and data. Subclasses say what to run and when it answers. All methods may be
 * called from any thread; {@link #stop} also ends a {@link #start} that is still waiting.
 */
public abstract class LocalProcess implements AutoCloseable {
  private final String name;
  private final Duration startLimit;
  private final Duration stopGrace;
  private @Nullable ChildProcess process;

  /**
   * Runs nothing yet.
   *
   * @param name for people, as in "Kafka"
   * @param startLimit after which a start has failed
   * @param stopGrace after which an orderly stop becomes a kill
   */
  protected LocalProcess(String name, Duration startLimit, Duration stopGrace) {
    this.name = name;
    this.startLimit = startLimit;
    this.stopGrace = stopGrace;
  }

  /**
   * Prepares files, checks ports and says what to run.
   *
   * @throws StartFailure if something is in the way
   */
  protected abstract ChildProcess.Spec prepare();

  /** Whether the running server answers its clients now; must itself be bounded in time. */
  protected abstract boolean answers();

  /**
   * Starts the process, unless it runs, and returns when it answers.
   *
   * @throws StartFailure if it cannot be started, ends early or is not ready in time
   */
  public final void start() {
    ChildProcess started = launch();
    started.awaitReady(startLimit, this::answers);
    ready(started.pid());
  }

  /** Called when a started process answers; does nothing unless a subclass has something to do. */
  protected void ready(long pid) {}

  /** Starts the process, unless it runs, without waiting for it to answer. */
  public final synchronized ChildProcess launch() {
    if (process == null || !process.isAlive()) {
      process = ChildProcess.start(prepare());
    }
    return process;
  }

  /** Asks for an orderly end and waits for it. Nothing to do if the process does not run. */
  public final void stop() {
    ChildProcess current = current();
    if (current != null && current.isAlive()) {
      current.stop(stopGrace);
    }
  }

  /** As {@link #stop}, asked by a signal that means another kind of end to this server. */
  protected final void stopBy(Signal signal) {
    ChildProcess current = current();
    if (current != null && current.isAlive()) {
      current.stop(signal, stopGrace);
    }
  }

  /** SIGKILL, to the process itself; its own children follow. Data stays as it is. */
  public final void kill() {
    running().kill();
  }

  /** SIGSTOP to the process and its children: connections stay open, and nobody answers. */
  public final void freeze() {
    running().freeze();
  }

  public final void thaw() {
    running().thaw();
  }

  public final boolean isRunning() {
    ChildProcess current = current();
    return current != null && current.isAlive();
  }

  public final long pid() {
    return running().pid();
  }

  /** Completes with the exit code when the running process ends. */
  public final CompletableFuture<Integer> onExit() {
    return running().onExit();
  }

  /** One line on how the process ended and why, as far as its log tells. */
  public final String endedBy() {
    ChildProcess current = current();
    if (current == null) {
      return name + " was never started";
    }
    return current.isAlive() ? name + " is running" : current.endedBy();
  }

  /** For people, as in "Kafka" or "intake-2". */
  public final String name() {
    return name;
  }

  /** Same as {@link #stop}. */
  @Override
  public final void close() {
    stop();
  }

  private synchronized @Nullable ChildProcess current() {
    return process;
  }

  private ChildProcess running() {
    ChildProcess current = current();
    if (current == null || !current.isAlive()) {
      throw new IllegalStateException(name + " is not running");
    }
    return current;
  }
}
