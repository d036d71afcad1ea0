package io.aplomo.local.cli;

import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.up.Home;
import io.aplomo.local.up.RunRecord;
import io.aplomo.local.up.StatusTable;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description = "Shows what runs. Exit code 0: all ready; 1: not all; 3: nothing runs.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final int NOTHING_RUNS = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.detect(spec.commandLine().getOut());
    Optional<RunRecord> running = Home.detect().running();
    if (running.isEmpty()) {
      terminal.line("Aplomo is not running.");
      return NOTHING_RUNS;
    }
    if (running.get().state() == RunRecord.State.STARTING) {
      terminal.line("Aplomo is starting.");
      return 1;
    }
    return new StatusTable(terminal, InstantSource.system()).show(running.get()) ? 0 : 1;
  }
}
