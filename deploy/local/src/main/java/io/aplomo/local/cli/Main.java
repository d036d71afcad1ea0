package io.aplomo.local.cli;

import io.aplomo.local.process.StartFailure;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The launcher. Exit codes: 0 done, 1 failed, 2 wrong usage; others with the commands. */
@Command(
    name = "aplomo",
    description = "Complaint handling for contact centres, on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      TokenCommand.class,
      SendCommand.class,
      DemoCommand.class,
      ReplayCommand.class,
      WarmCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command that the arguments name and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    // Kafka's clients tell of every connection that fails; we say what matters ourselves.
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          if (failure instanceof StartFailure) {
            command.getErr().println("aplomo: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
          }
          throw failure;
        });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
