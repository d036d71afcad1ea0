package io.aplomo.local.cli;

import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.up.Home;
import io.aplomo.local.warm.Recording;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The shell calls it after a build, so it is not among the commands that people are shown. */
@Command(
    name = "warm",
    hidden = true,
    description = "Records how the services start and work, so that later starts are quick.",
    mixinStandardHelpOptions = true)
final class WarmCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Terminal terminal = Terminal.detect(spec.commandLine().getOut());
    Recording recording = new Recording(Home.detect().root(), line -> terminal.line("  " + line));
    if (recording.isDue()) {
      terminal.line("Recording how the services work, so that they start fast from now on");
      recording.run();
    }
    return 0;
  }
}
