package io.aplomo.local.cli;

import io.aplomo.local.platform.LocalPlatform;
import io.aplomo.local.platform.PlatformPlan;
import io.aplomo.local.process.FileTree;
import io.aplomo.local.process.StartFailure;
import io.aplomo.local.service.ServiceProcess;
import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.terminal.Terminal.Style;
import io.aplomo.local.up.Detached;
import io.aplomo.local.up.FreeSpace;
import io.aplomo.local.up.Home;
import io.aplomo.local.up.RunRecord;
import io.aplomo.local.up.Supervisor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    description = "Starts PostgreSQL, Kafka and the services, and keeps them until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  @Option(names = "--detach", description = "Return when all is ready; it runs on.")
  private boolean detach;

  @Option(names = "--fresh", description = "Delete all data of earlier runs first.")
  private boolean fresh;

  /** Set by the command that detaches, for the one that then runs in the background. */
  @Option(names = "--background", hidden = true)
  private boolean background;

  @Mixin private PortOptions ports = new PortOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Home home = Home.detect();
    Terminal terminal = Terminal.detect(spec.commandLine().getOut());
    Optional<RunRecord> running = home.running();
    if (running.isPresent()) {
      if (fresh) {
        throw new StartFailure("Aplomo is running; ./aplomo down first, then --fresh");
      }
      terminal.line("Aplomo is running already.");
      return 0;
    }
    if (detach) {
      return new Detached(home, terminal).start(backgroundArguments());
    }
    if (fresh) {
      beginAnew(home);
    }
    FreeSpace.require(home.data());
    PlatformPlan plan = PlatformPlan.standard(home.root(), home.data()).withPorts(ports.ports());
    terminal.line("Starting PostgreSQL, Kafka, intake, triage and escalation");
    return new Supervisor(home, plan, terminal, started -> whatNext(terminal, started)).run();
  }

  /** The same options again, so that the other process sees what this one saw. */
  private List<String> backgroundArguments() {
    return spec.commandLine().getParseResult().originalArgs().stream()
        .map(argument -> argument.equals("--detach") ? "--background" : argument)
        .toList();
  }

  /** Keys are kept: tokens that were handed out go on being good. */
  private static void beginAnew(Home home) {
    try {
      for (String folder : List.of("postgres", "kafka", "logs")) {
        FileTree.delete(home.data().resolve(folder));
      }
    } catch (IOException e) {
      throw new StartFailure("Old data cannot be deleted: " + e.getMessage(), e);
    }
  }

  private void whatNext(Terminal terminal, LocalPlatform started) {
    terminal.line("");
    for (ServiceProcess service : started.services()) {
      terminal.line("  %-12s %s".formatted(service.name(), service.uri()));
    }
    terminal.line("");
    terminal.line("Try next");
    suggest(terminal, "./aplomo demo", "forty complaints, and what becomes of each");
    suggest(terminal, "./aplomo send FILE", "your own complaints, from CSV or NDJSON");
    suggest(terminal, "./aplomo token --role agent", "a bearer token for curl");
    suggest(terminal, "./aplomo status", "what runs; ./aplomo logs -f shows what it says");
    terminal.line("");
    terminal.line(background ? "./aplomo down stops it." : "Ctrl-C stops it. Data is kept.");
  }

  private static void suggest(Terminal terminal, String command, String what) {
    terminal.line("  " + terminal.styled(Style.STRONG, "%-28s".formatted(command)) + " " + what);
  }
}
