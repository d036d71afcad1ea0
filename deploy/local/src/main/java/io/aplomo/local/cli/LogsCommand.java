package io.aplomo.local.cli;

import io.aplomo.local.process.StartFailure;
import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.up.Home;
import io.aplomo.local.up.LogView;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "logs",
    description = "Shows what the parts write: intake, triage, escalation, postgres, kafka.",
    mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "PART", description = "One part instead of all.")
  private @Nullable String part;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on showing what is added, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "50",
      description = "Begin this many lines before the end of each log (${DEFAULT-VALUE}).")
  private int lines;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    LogView view = new LogView(Home.detect(), Terminal.detect(spec.commandLine().getOut()));
    Optional<String> wanted = Optional.ofNullable(part);
    if (view.names().isEmpty()) {
      throw new StartFailure("Nothing was logged yet; start the platform: ./aplomo up");
    }
    wanted
        .filter(name -> !view.names().contains(name))
        .ifPresent(name -> {
          throw new StartFailure(
              "There is no log of %s; there are %s"
                  .formatted(name, String.join(", ", view.names())));
        });
    view.show(wanted, lines, follow);
    return 0;
  }
}
