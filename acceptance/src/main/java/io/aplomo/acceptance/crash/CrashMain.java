package io.aplomo.acceptance.crash;

import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.fault.Scenario;
import io.aplomo.acceptance.fault.ScenarioName;
import io.aplomo.acceptance.load.WarmUp;
import io.aplomo.acceptance.platform.RunFolder;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.acceptance.platform.WrongClock;
import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./aplomo crash}: exit code 0 if all held, 1 if something did not, 2 for wrong usage. */
@Command(
    name = "crash",
    mixinStandardHelpOptions = true,
    description = {
      "Kills and freezes one process after another under load, breaks connections off, sets clocks"
          + " wrong, and checks that nothing is lost.",
      "With --scenario, one long fault or one special case instead."
    })
public final class CrashMain implements Callable<Integer> {
  private static final int DEFAULT_RATE = 200;
  private static final int SEEDS = 1_000_000;

  @Option(
      names = "--rounds",
      description = "How many rounds (by default as many as there are cards: 20, or of --only).")
  private @Nullable Integer rounds;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "CARD",
      description = "Deal these only, in this order: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Cards.class)
  private List<String> only = List.of();

  @Option(
      names = "--first-round",
      defaultValue = "1",
      description = "Begin with this round of the seed's plan (default ${DEFAULT-VALUE}).")
  private int firstRound;

  @Option(names = "--seed", description = "Decides everything; drawn and printed if not given.")
  private @Nullable Long seed;

  @Option(names = "--short", description = "Short rounds, as in the test suite.")
  private boolean shortRounds;

  @Option(names = "--rate", description = "Complaints per second; for rounds 200 by default.")
  private @Nullable Integer rate;

  @Option(
      names = "--scenario",
      description = "Play this one instead: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Titles.class)
  private @Nullable String scenario;

  @Option(
      names = "--lasting",
      description =
          "How long a scenario's fault lasts, in seconds; by default as long as it should.")
  private @Nullable Integer lastingSeconds;

  @Mixin private RunFolder folder = new RunFolder();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs and ends the JVM with the exit code. */
  public static void main(String[] arguments) {
    // Kafka's clients tell of every connection that fails, and here they are meant to.
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.exit(new CommandLine(new CrashMain()).execute(arguments));
  }

  /** What the help names for {@code --only}. */
  static final class Cards implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Card.deck().stream().map(Card::title).iterator();
    }
  }

  /** What the help names for {@code --scenario}. */
  static final class Titles implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ScenarioName.values()).map(ScenarioName::title).iterator();
    }
  }

  @Override
  public Integer call() throws IOException, SQLException {
    long chosen = seed == null ? ThreadLocalRandom.current().nextLong(SEEDS) : seed;
    ScenarioName named = scenario == null ? null : named(scenario);
    List<Card> cards = only.stream().map(this::card).toList();
    String title = named == null ? "crash" : named.title();
    tell("%s, seed %d".formatted(title, chosen));
    CrashPlan plan =
        new CrashPlan(chosen, shortRounds ? CrashPlan.Pace.SHORT : CrashPlan.Pace.FULL, cards);
    folder.prepare("%s-%d".formatted(title, chosen));
    if (named == null && !equipped(plan)) {
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (named == null ? held(plan) : held(named, chosen)) {
      folder.discard();
      return CommandLine.ExitCode.OK;
    }
    tell("Databases, topics and logs are kept in " + folder.data());
    tell(
        "The same again: --seed %d%s%s"
            .formatted(
                chosen,
                shortRounds ? " --short" : "",
                only.isEmpty() ? "" : " --only " + String.join(",", only)));
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Says what the machine lacks before anything is started, and not in the midst of the rounds. */
  private boolean equipped(CrashPlan plan) {
    if (plan.deals(Fault.WRONG_CLOCK, firstRound, howMany())) {
      try {
        var _ = WrongClock.installed();
      } catch (StartFailure e) {
        tell(String.valueOf(e.getMessage()));
        return false;
      }
    }
    return true;
  }

  private boolean held(CrashPlan plan) throws IOException, SQLException {
    try (Stage stage = Stage.start(folder.root(), folder.data(), this::tell)) {
      WarmUp.of(stage);
      return play(stage, plan);
    } catch (StartFailure e) {
      tell(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private boolean held(ScenarioName named, long chosen) throws IOException, SQLException {
    try (Stage stage = stage(named)) {
      WarmUp.of(stage);
      return play(stage, named, chosen);
    } catch (StartFailure e) {
      tell(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private Stage stage(ScenarioName named) throws IOException {
    if (named == ScenarioName.CANARY) {
      // Traces cost time and are searched for one scenario only.
      return Stage.startTraced(folder.root(), folder.data(), this::tell);
    }
    // Latency at 300 complaints a second is measured where two cores can carry them.
    return named == ScenarioName.OPEN_TRANSACTION
        ? Stage.startSingle(folder.root(), folder.data(), this::tell)
        : Stage.start(folder.root(), folder.data(), this::tell);
  }

  private boolean play(Stage stage, ScenarioName named, long chosen)
      throws IOException, SQLException {
    Duration lasting =
        lastingSeconds == null ? named.lasting() : Duration.ofSeconds(lastingSeconds);
    int perSecond = rate == null ? named.perSecond() : rate;
    Findings findings =
        named.scenario().play(new Scenario.Setting(stage, lasting, perSecond, chosen, this::tell));
    findings.sentences().forEach(sentence -> tell("  " + sentence));
    tell(named.title() + (findings.none() ? " holds" : " FAILED"));
    return findings.none();
  }

  private int howMany() {
    if (rounds != null) {
      return rounds;
    }
    return only.isEmpty() ? Card.deck().size() : only.size();
  }

  private boolean play(Stage stage, CrashPlan plan) throws IOException, SQLException {
    int last = firstRound + howMany() - 1;
    try (CrashRun run = new CrashRun(stage, plan, rate == null ? DEFAULT_RATE : rate)) {
      run.promise();
      tell(RoundReport.HEADER);
      for (int number = firstRound; number <= last; number++) {
        RoundReport report = run.run(number);
        tell(report.line());
        if (!report.holds()) {
          report.findings().sentences().forEach(sentence -> tell("       " + sentence));
          return false;
        }
      }
      tell(
          "%d of %d rounds held: %,d complaints and %,d messages, each exactly once and in order"
              .formatted(howMany(), howMany(), run.complaints(), run.messages()));
      tell("Clocks: %s, none early and none twice".formatted(run.clockFigures()));
      return true;
    }
  }

  private Card card(String title) {
    return Card.of(title)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "There is no card %s; cards are %s"
                    .formatted(title, String.join(", ", new Cards()))));
  }

  private ScenarioName named(String title) {
    return ScenarioName.of(title)
        .orElseThrow(() ->
            new ParameterException(spec.commandLine(), "There is no scenario %s".formatted(title)));
  }

  private void tell(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
