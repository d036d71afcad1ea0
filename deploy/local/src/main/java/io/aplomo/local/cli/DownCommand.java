package io.aplomo.local.cli;

import io.aplomo.local.up.Home;
import io.aplomo.local.up.Shutdown;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "down",
    description = "Stops everything that up started. Data is kept.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    boolean ran = new Shutdown(Home.detect()).run();
    out.println(ran ? "Aplomo is down; no process is left." : "Aplomo was not running.");
    out.flush();
  }
}
