package io.aplomo.local.process;

import io.aplomo.local.process.Signals.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One child process with a log file, in a session of its own so that a terminal's Ctrl-C reaches us
 * and not it: we then stop the children in their right order.
 */
public final class ChildProcess {
  /** How often a condition is looked at while we wait for a child. */
  private static final Duration POLL = Duration.ofMillis(50);

  /** A killed process is gone as soon as the kernel has taken back its memory. */
  private static final Duration KILL_LIMIT = Duration.ofMinutes(1);

  /** How long the children of a killed process get to notice its death before they are killed. */
  private static final Duration ORPHANS_NOTICE = Duration.ofSeconds(5);

  private static final List<String> OWN_SESSION = ownSession();

  private final Spec spec;
  private final Process process;
  private final long logStart;
  private volatile boolean frozen;

  private ChildProcess(Spec spec, Process process, long logStart) {
    this.spec = spec;
    this.process = process;
    this.logStart = logStart;
  }

  /**
   * What to start.
   *
   * @param name for people, as in "kafka"
   * @param environment added to ours
   * @param log standard output and error are appended to it
   * @param stopSignal asks this program for an orderly end
   */
  public record Spec(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path workingDirectory,
      Path log,
      Signal stopSignal) {}

  /** Starts the program; returns at once, before it is ready for anything. */
  public static ChildProcess start(Spec spec) {
    List<String> command = new ArrayList<>(OWN_SESSION);
    command.addAll(spec.command());
    try {
      Files.createDirectories(spec.workingDirectory());
      LogFile.prepare(spec.log());
      long logStart = Files.size(spec.log());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(spec.workingDirectory().toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
      builder.environment().putAll(spec.environment());
      Process process = builder.start();
      Guardian guardian = Guardian.get();
      guardian.watch(process.pid(), spec.stopSignal());
      var _ = process.onExit().thenAccept(ended -> guardian.forget(ended.pid()));
      return new ChildProcess(spec, process, logStart);
    } catch (IOException e) {
      throw new StartFailure(spec.name() + " could not be started: " + e.getMessage(), e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return spec.log();
  }

  /** Completes with this process's exit code (128 + signal where it was killed) when it ends. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /**
   * Waits until {@code ready} holds.
   *
   * @throws StartFailure if the process ends before, or {@code limit} passes; the process is then
   *     dead
   */
  public void awaitReady(Duration limit, BooleanSupplier ready) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (waitFor(POLL)) {
        throw new StartFailure(endedBy());
      }
      if (System.nanoTime() - deadline > 0) {
        kill();
        throw new StartFailure(
            "%s was not ready after %d s; see %s"
                .formatted(spec.name(), limit.toSeconds(), spec.log()));
      }
    }
  }

  /** One line on how this process ended, with what its log says about the reason. */
  public String endedBy() {
    int code = process.exitValue();
    String how = code > 128 ? "was ended by signal " + (code - 128) : "ended with code " + code;
    String reason = LogFile.reason(spec.log(), logStart).map(line -> ": " + line).orElse("");
    return "%s %s%s (log: %s)".formatted(spec.name(), how, reason, spec.log());
  }

  /** Asks for an orderly end and waits; after {@code grace} the process is killed. */
  public void stop(Duration grace) {
    stop(spec.stopSignal(), grace);
  }

  /**
   * As {@link #stop(Duration)}, asked by a signal that means another kind of end to the program.
   */
  public void stop(Signal signal, Duration grace) {
    if (frozen) {
      thaw();
    }
    Signals.send(signal, pid());
    if (!waitFor(grace)) {
      kill();
    }
  }

  /** SIGKILL, as from a lost machine. Returns when the process and its own children are gone. */
  public void kill() {
    List<ProcessHandle> children = descendants();
    process.destroyForcibly();
    if (!waitFor(KILL_LIMIT)) {
      throw new IllegalStateException(spec.name() + " survives SIGKILL, pid " + pid());
    }
    Duration notice = frozen ? Duration.ZERO : ORPHANS_NOTICE;
    frozen = false;
    for (ProcessHandle child : children) {
      child.onExit().completeOnTimeout(child, notice.toMillis(), TimeUnit.MILLISECONDS).join();
      if (child.isAlive()) {
        child.destroyForcibly();
        child.onExit().join();
      }
    }
  }

  /** SIGSTOP to the process and everything it started: alive for the kernel, deaf to everybody. */
  public void freeze() {
    // The parent first, so that it starts no child that we would miss.
    Signals.send(Signal.STOP, pid());
    Signals.send(Signal.STOP, pids(descendants()));
    frozen = true;
  }

  public void thaw() {
    Signals.send(Signal.CONT, pids(descendants()));
    Signals.send(Signal.CONT, pid());
    frozen = false;
  }

  private boolean waitFor(Duration limit) {
    try {
      return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while waiting for " + spec.name(), e);
    }
  }

  private List<ProcessHandle> descendants() {
    try (Stream<ProcessHandle> all = process.descendants()) {
      return all.toList();
    }
  }

  private static List<Long> pids(List<ProcessHandle> handles) {
    return handles.stream().map(ProcessHandle::pid).toList();
  }

  private static List<String> ownSession() {
    // util-linux has it, macOS has not: there a Ctrl-C reaches the children at once, and they end
    // in no particular order.
    return Stream.of("/usr/bin/setsid", "/bin/setsid")
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }
}
