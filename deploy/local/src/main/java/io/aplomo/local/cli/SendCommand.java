package io.aplomo.local.cli;

import io.aplomo.local.client.IntakeClient;
import io.aplomo.local.send.ComplaintFile;
import io.aplomo.local.send.Row;
import io.aplomo.local.send.Sender;
import io.aplomo.local.send.Tally;
import io.aplomo.local.terminal.ProgressBar;
import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.terminal.Terminal.Style;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "send",
    description = {
      "Posts complaints from a file: NDJSON with a body of POST /v1/complaints per line, or CSV with"
          + " a column text (and id, lang, channel, subject, category, jurisdiction, customer).",
      "Exit code 0: each accepted or known; 1: some without an answer; 3: some refused."
    },
    mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {
  private static final int SOME_REFUSED = 3;

  /** After so long without a final answer a complaint is given up. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(names = "--limit", paramLabel = "N", description = "Send no more than N.")
  private @Nullable Long limit;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "0",
      description = "Begin no more than R per second (as many as go).")
  private double rate;

  @Option(
      names = "--shuffle",
      paramLabel = "SEED",
      description = "In random order; the same seed gives the same order.")
  private @Nullable Long seed;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      defaultValue = "32",
      description = "Requests that may wait for an answer at a time (${DEFAULT-VALUE}).")
  private int inFlight;

  @Mixin private ClientOptions client = new ClientOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.detect(spec.commandLine().getOut());
    ComplaintFile complaints = new ComplaintFile(file);
    long total = count(complaints);
    IntakeClient intake = client.intake(List.of("agent"), PATIENCE);
    ProgressBar bar = new ProgressBar(terminal, InstantSource.system(), total);
    Sender sender = new Sender(intake, Math.max(1, inFlight), rate);
    long began = System.nanoTime();
    Tally tally;
    try (Stream<Row> rows = chosen(complaints)) {
      tally = sender.send(rows, now -> bar.show(now.total(), note(now)));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    terminal.erase();
    summarise(terminal, tally, seconds);
    return tally.unanswered() > 0 ? 1 : tally.refused() + tally.conflict() > 0 ? SOME_REFUSED : 0;
  }

  private long count(ComplaintFile complaints) {
    try (Stream<Row> rows = complaints.rows()) {
      return limited(rows).count();
    }
  }

  /** Shuffling needs the whole file in memory; otherwise rows are read as they are sent. */
  private Stream<Row> chosen(ComplaintFile complaints) {
    if (seed == null) {
      return limited(complaints.rows());
    }
    try (Stream<Row> rows = complaints.rows()) {
      List<Row> all = rows.collect(Collectors.toList());
      Collections.shuffle(all, new Random(seed));
      return limited(all.stream());
    }
  }

  private Stream<Row> limited(Stream<Row> rows) {
    return limit == null ? rows : rows.limit(limit);
  }

  private static String note(Tally tally) {
    return "accepted %d, duplicate %d, refused %d"
        .formatted(tally.accepted(), tally.duplicate(), tally.refused() + tally.conflict());
  }

  private static void summarise(Terminal terminal, Tally tally, double seconds) {
    terminal.line(
        "Sent %d complaints in %.1f s, %.0f per second"
            .formatted(tally.total(), seconds, tally.total() / Math.max(seconds, 0.001)));
    line(terminal, "accepted", tally.accepted(), Style.GOOD);
    line(terminal, "duplicate", tally.duplicate(), Style.PLAIN);
    line(terminal, "conflict", tally.conflict(), Style.NOTICE);
    line(terminal, "refused", tally.refused(), Style.NOTICE);
    line(terminal, "unanswered", tally.unanswered(), Style.BAD);
    tally
        .reasons()
        .forEach((why, reason) ->
            terminal.line(
                "      %6d  %s, first at line %d"
                    .formatted(reason.count(), why, reason.firstLine())));
  }

  private static void line(Terminal terminal, String what, long count, Style style) {
    String text = "  %-12s %6d".formatted(what, count);
    terminal.line(terminal.styled(count > 0 ? style : Style.FAINT, text));
  }
}
