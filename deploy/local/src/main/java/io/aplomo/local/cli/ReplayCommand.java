package io.aplomo.local.cli;

import io.aplomo.local.kafka.Topics;
import io.aplomo.local.process.StartFailure;
import io.aplomo.local.replay.Replay;
import io.aplomo.local.replay.Replayed;
import io.aplomo.local.terminal.Table;
import io.aplomo.local.terminal.Table.Cell;
import io.aplomo.local.terminal.Table.Column;
import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.terminal.Terminal.Style;
import io.aplomo.local.up.Home;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "replay",
    description = {
      "Puts dead letters back on their source topics, each once: the original record with its key,"
          + " headers and event id.",
      "Do it when the cause is mended; what still fails is set aside again."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      description = "Only what this service set aside: triage or escalation.")
  private @Nullable String service;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only what came from this topic, as in aplomo.intake.v1.")
  private @Nullable String topic;

  @Option(names = "--dry-run", description = "Show what would be put back; change nothing.")
  private boolean dryRun;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "Where Kafka is (the one that up started).")
  private @Nullable String bootstrapServers;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.detect(spec.commandLine().getOut());
    List<Topics.DeadLetters> wanted =
        Topics.DEAD_LETTERS.stream()
            .filter(each -> service == null || each.service().equals(service))
            .filter(
                each -> topic == null || topic.equals(each.source()) || topic.equals(each.topic()))
            .toList();
    if (wanted.isEmpty()) {
      throw new StartFailure(
          "No dead-letter topic fits; there are "
              + String.join(
                  ", ", Topics.DEAD_LETTERS.stream().map(Topics.DeadLetters::topic).toList()));
    }
    Table table = table(terminal);
    Replay replay = new Replay(brokers());
    long count = 0;
    for (Topics.DeadLetters each : wanted) {
      boolean[] any = {false};
      count +=
          replay.run(
              each,
              dryRun,
              letter -> {
                if (!any[0]) {
                  any[0] = true;
                  terminal.line(terminal.styled(Style.STRONG, each.topic()));
                  terminal.line(table.header());
                }
                terminal.line(table.line(cells(letter)));
              });
    }
    terminal.line(
        dryRun
            ? "%d dead letters would be put back.".formatted(count)
            : "%d dead letters were put back.".formatted(count));
    return 0;
  }

  private String brokers() {
    if (bootstrapServers != null) {
      return bootstrapServers;
    }
    return Home.detect()
        .running()
        .flatMap(record -> record.part("kafka"))
        .map(kafka -> "127.0.0.1:" + kafka.port())
        .orElseThrow(() -> new StartFailure("Aplomo is not running; start it: ./aplomo up"));
  }

  private static Table table(Terminal terminal) {
    return new Table(
        terminal,
        List.of(
            Column.right("PARTITION", 9),
            Column.right("OFFSET", 8),
            Column.left("TYPE", 40),
            Column.left("EVENT", 36),
            Column.left("CODE", 28),
            Column.left("PATH", 24)));
  }

  private static List<Cell> cells(Replayed letter) {
    return List.of(
        Cell.of(Integer.toString(letter.partition())),
        Cell.of(letter.sourceOffset()),
        Cell.of(letter.eventType()),
        Cell.of(letter.eventId()),
        Cell.of(letter.code()),
        Cell.of(letter.path()));
  }
}
