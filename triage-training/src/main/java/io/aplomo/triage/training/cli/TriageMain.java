package io.aplomo.triage.training.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./aplomo assess | evaluate | train}: the scorer in this process, without a platform. */
@Command(
    name = "triage",
    subcommands = {AssessCommand.class, EvaluateCommand.class, TrainCommand.class})
public final class TriageMain {
  TriageMain() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TriageMain()).execute(arguments));
  }
}
