package io.aplomo.local.up;

import io.aplomo.local.platform.LocalPlatform;
import io.aplomo.local.platform.PlatformPlan;
import io.aplomo.local.process.LocalProcess;
import io.aplomo.local.process.StartFailure;
import io.aplomo.local.service.ServiceProcess;
import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.terminal.Terminal.Style;
import io.aplomo.local.up.RunRecord.Part;
import io.aplomo.local.up.RunRecord.Ref;
import io.aplomo.local.up.RunRecord.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Starts the platform, keeps it until a signal comes or a part dies, and takes it down whole. It
 * restarts nothing: on a developer's machine a dead part is news, not noise.
 */
public final class Supervisor {
  private final Home home;
  private final Terminal terminal;
  private final LocalPlatform platform;
  private final Consumer<LocalPlatform> whenReady;
  private volatile boolean stopping;

  /**
   * Starts nothing yet.
   *
   * @param whenReady says to people what they can do now
   */
  public Supervisor(
      Home home, PlatformPlan plan, Terminal terminal, Consumer<LocalPlatform> whenReady) {
    this.home = home;
    this.whenReady = whenReady;
    this.terminal = terminal;
    this.platform =
        new LocalPlatform(
            plan, line -> terminal.line("  " + terminal.styled(Style.GOOD, "✓") + " " + line));
  }

  /**
   * Runs until the platform is down again.
   *
   * @return the exit code: 1 if it could not be started or a part died by itself
   */
  public int run() {
    RunFile file = home.runFile();
    if (file.lock().isEmpty()) {
      throw new StartFailure("Aplomo runs already in " + home.data() + "; see ./aplomo status");
    }
    new Leftovers(file).end();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopBySignal, "stop"));
    file.write(record(State.STARTING, List.of()));
    long began = System.nanoTime();
    try {
      platform.start();
    } catch (StartFailure failure) {
      return stopping ? 0 : failed(String.valueOf(failure.getMessage()));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    terminal.line("");
    terminal.line(
        terminal.styled(Style.STRONG, "Aplomo is ready") + " after %.1f s.".formatted(seconds));
    whenReady.accept(platform);
    file.write(record(State.READY, parts()));
    return untilDeath();
  }

  private int untilDeath() {
    List<LocalProcess> processes = processes();
    CompletableFuture.anyOf(
            processes.stream().map(LocalProcess::onExit).toArray(CompletableFuture[]::new))
        .join();
    if (stopping) {
      return 0;
    }
    return processes.stream()
        .filter(process -> !process.isRunning())
        .findFirst()
        .map(process -> failed(process.endedBy()))
        .orElse(1);
  }

  private int failed(String reason) {
    terminal.line("");
    terminal.line(terminal.styled(Style.BAD, "aplomo: ") + reason);
    platform.close();
    home.runFile().delete();
    terminal.line("Everything else was stopped.");
    return 1;
  }

  /** On SIGINT and SIGTERM; the JVM ends when this returns. */
  private void stopBySignal() {
    boolean runs = processes().stream().anyMatch(LocalProcess::isRunning);
    stopping = true;
    if (runs) {
      terminal.line("");
      terminal.line("Stopping ...");
      platform.close();
      terminal.line("Stopped.");
    }
    home.runFile().delete();
  }

  private List<LocalProcess> processes() {
    List<LocalProcess> all = new ArrayList<>();
    all.add(platform.postgres());
    all.add(platform.kafka());
    all.addAll(platform.services());
    return all;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(part("postgres", platform.postgres(), platform.postgres().port(), 0));
    parts.add(part("kafka", platform.kafka(), platform.kafka().port(), 0));
    for (ServiceProcess service : platform.services()) {
      parts.add(
          part(
              service.instanceId(),
              service,
              service.uri().getPort(),
              service.managementUri().getPort()));
    }
    return parts;
  }

  private static Part part(String name, LocalProcess process, int port, int managementPort) {
    Ref ref =
        ProcessHandle.of(process.pid())
            .map(Ref::of)
            .orElseThrow(() -> new StartFailure(process.endedBy()));
    return new Part(name, ref, port, managementPort);
  }

  private static RunRecord record(State state, List<Part> parts) {
    return new RunRecord(Ref.of(ProcessHandle.current()), state, parts);
  }
}
