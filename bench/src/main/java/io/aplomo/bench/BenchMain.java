package io.aplomo.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./aplomo bench NAME}: prints a table and writes {@code .aplomo/bench/NAME.json}. */
@Command(name = "bench", description = "Measures Aplomo on this machine.")
public final class BenchMain implements Callable<Integer> {
  private static final int WARM_UP_SECONDS = 40;

  @Option(names = "--root", hidden = true, description = "The checkout.", defaultValue = ".")
  private Path root = Path.of(".");

  @Option(
      names = "--warm-up",
      description =
          "Seconds of load before the first figure (default "
              + PipelineBench.WARM_UP_SECONDS
              + " for pipeline, else "
              + WARM_UP_SECONDS
              + ").")
  private @Nullable Integer warmUpSeconds;

  @Option(
      names = "--runs",
      description = "Runs of each kind; the median counts (default ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int runs;

  @Option(
      names = "--seconds",
      description = "Length of one run (default ${DEFAULT-VALUE}).",
      defaultValue = "20")
  private int seconds;

  private BenchMain() {}

  /** Runs a benchmark; exits with 0 if it could be measured, whatever came out. */
  public static void main(String[] arguments) {
    // A broker in this process tells its whole configuration otherwise.
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.exit(new CommandLine(new BenchMain()).execute(arguments));
  }

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return CommandLine.ExitCode.USAGE;
  }

  @Command(
      name = "intake",
      mixinStandardHelpOptions = true,
      description = "Accepted complaints a second, against one commit for each.")
  int intake(
      @Option(
              names = "--open-rate",
              description =
                  "Arrivals a second of the open model; 0 takes half of the closed loop's median.",
              defaultValue = "0")
          int openRate)
      throws Exception {
    Report report = new Report("intake", root);
    new IntakeBench(root, plan(), openRate, report).run();
    report.finish();
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "pipeline",
      mixinStandardHelpOptions = true,
      description = "From the POST to the prioritised case, through all three services.")
  int pipeline(
      @Option(
              names = "--rate",
              description = "Complaints a second (default ${DEFAULT-VALUE}).",
              defaultValue = "300")
          int rate)
      throws Exception {
    Report report = new Report("pipeline", root);
    new PipelineBench(root, plan(PipelineBench.WARM_UP_SECONDS), rate, report).run();
    report.finish();
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "triage",
      mixinStandardHelpOptions = true,
      description = "Texts a second and time per text of the built-in scorer, on one core.")
  int triage() throws Exception {
    Report report = new Report("triage", root);
    new TriageBench(plan(), report).run();
    report.finish();
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "calendar",
      mixinStandardHelpOptions = true,
      description = "Deadlines a second of the calendar engine, on one core.")
  int calendar() throws Exception {
    Report report = new Report("calendar", root);
    new CalendarBench(plan(), report).run();
    report.finish();
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "routing",
      mixinStandardHelpOptions = true,
      description = "Routing decisions a second with a long queue, on one core, beside sorting it.")
  int routing() throws Exception {
    Report report = new Report("routing", root);
    new RoutingBench(plan(), report).run();
    report.finish();
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "timers",
      mixinStandardHelpOptions = true,
      description = "Escalation's timers: firings a second beside db-scheduler, punctuality, cost.")
  int timers(
      @Option(
              names = "--drain",
              description = "Timers due at once in a round (default ${DEFAULT-VALUE}).",
              defaultValue = "200000")
          int drain,
      @Option(
              names = "--pending",
              description = "Timers of the far future (default ${DEFAULT-VALUE}).",
              defaultValue = "500000")
          int pending,
      @Option(
              names = "--rate",
              description = "Timers that fall due a second (default ${DEFAULT-VALUE}).",
              defaultValue = "500")
          int rate,
      @Option(
              names = "--herd",
              description = "Timers due at one instant (default ${DEFAULT-VALUE}).",
              defaultValue = "100000")
          int herd,
      @Option(
              names = "--sizes",
              split = ",",
              description =
                  "Pending timers at which a claim is looked at (default ${DEFAULT-VALUE}).",
              defaultValue = "100000,1000000,5000000")
          List<Integer> sizes,
      @Option(
              names = "--held",
              description = "Seconds for which a transaction is held (default ${DEFAULT-VALUE}).",
              defaultValue = "60")
          int heldSeconds,
      @Option(
              names = "--only",
              split = ",",
              description = "Of capacity, bloat, claim, punctuality, herd; all by default.")
          @Nullable List<String> only,
      @Option(names = "--others", description = "JobRunr and Quartz as well.") boolean others)
      throws Exception {
    Report report = new Report("timers", root);
    List<String> parts = only == null ? List.of() : only;
    new TimersBench(
            new TimersPlan(plan(), drain, pending, rate, herd, sizes, heldSeconds, parts, others),
            report)
        .run();
    report.finish();
    return CommandLine.ExitCode.OK;
  }

  private RunPlan plan() {
    return plan(WARM_UP_SECONDS);
  }

  private RunPlan plan(int usualWarmUpSeconds) {
    return new RunPlan(warmUpSeconds == null ? usualWarmUpSeconds : warmUpSeconds, runs, seconds);
  }
}
