package io.aplomo.local.demo;

import io.aplomo.local.client.Answer;
import io.aplomo.local.demo.Outcome.Decided;
import io.aplomo.local.demo.Outcome.Failed;
import io.aplomo.local.demo.Outcome.Undecided;
import io.aplomo.local.terminal.Table;
import io.aplomo.local.terminal.Table.Cell;
import io.aplomo.local.terminal.Table.Column;
import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.terminal.Terminal.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table that grows by a line whenever a complaint is decided, and what it comes to. */
public final class DemoView {
  private static final int NARROWEST_TEXT = 16;
  private static final int WIDEST_TEXT = 48;

  private final Terminal terminal;
  private final Table table;
  private int total;
  private int shown;

  public DemoView(Terminal terminal) {
    this.terminal = terminal;
    List<Column> fixed = columns(0);
    int used = fixed.stream().mapToInt(column -> column.width() + 2).sum();
    int text = Math.clamp(terminal.columns() - used, NARROWEST_TEXT, WIDEST_TEXT);
    this.table = new Table(terminal, columns(text));
  }

  private static List<Column> columns(int text) {
    return List.of(
        Column.right("#", 2),
        Column.left("LANG", 4),
        Column.left("CHANNEL", 9),
        Column.left("COMPLAINT", text),
        Column.left("URGENCY", 12),
        Column.left("FAULT", 17),
        Column.left("CONDUCT", 11),
        Column.left("QUEUE", 11),
        Column.left("PRIO", 4),
        Column.right("MS", 5));
  }

  void begin(int complaints) {
    total = complaints;
    terminal.line(table.header());
    status();
  }

  void show(Outcome outcome) {
    shown++;
    terminal.erase();
    terminal.line(line(outcome));
    status();
  }

  void end(List<Outcome> outcomes) {
    terminal.erase();
    List<Decided> decided =
        outcomes.stream().filter(Decided.class::isInstance).map(Decided.class::cast).toList();
    terminal.line("");
    terminal.line(
        terminal.styled(
            Style.STRONG, "%d of %d complaints have a case".formatted(decided.size(), total)));
    if (decided.isEmpty()) {
      return;
    }
    count("priority", decided, Decided::priority);
    count("queue", decided, Decided::queue);
    count("urgency", decided, Decided::urgency);
    count("fault", decided, Decided::fault);
    count("conduct", decided, Decided::conduct);
    List<Long> millis = decided.stream().map(each -> each.elapsed().toMillis()).sorted().toList();
    terminal.line(
        "  %-10s median %d ms, slowest %d ms, from the request to the assessed case"
            .formatted("elapsed", millis.get(millis.size() / 2), millis.getLast()));
  }

  private void status() {
    if (shown < total) {
      terminal.redraw(
          terminal.styled(Style.FAINT, "   %d of %d decided ...".formatted(shown, total)));
    }
  }

  private void count(String what, List<Decided> decided, Function<Decided, String> value) {
    Map<String, Long> counts =
        decided.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
    String text =
        counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    terminal.line("  %-10s %s".formatted(what, text));
  }

  private String line(Outcome outcome) {
    List<Cell> complaint = cells(outcome.complaint());
    return switch (outcome) {
      case Decided decided ->
          table.line(Stream.concat(complaint.stream(), verdict(decided).stream()).toList());
      case Undecided _ -> table.line(complaint, new Cell("no case yet", Style.NOTICE));
      case Failed failed -> table.line(complaint, new Cell(reason(failed.answer()), Style.BAD));
    };
  }

  private static List<Cell> cells(DemoComplaint complaint) {
    return List.of(
        Cell.of(Integer.toString(complaint.number())),
        Cell.of(complaint.language()),
        Cell.of(complaint.channel().toLowerCase(Locale.ROOT)),
        Cell.of(complaint.text()));
  }

  private static List<Cell> verdict(Decided decided) {
    return List.of(
        new Cell(
            "%-8s %3d".formatted(words(decided.urgency()), decided.urgencyScore()),
            urgencyStyle(decided.urgency())),
        Cell.of("%-12s %3d%%".formatted(words(decided.fault()), decided.faultProbability())),
        new Cell(words(decided.conduct()), conductStyle(decided.conduct())),
        new Cell(
            words(decided.queue()),
            decided.queue().equals("SUPERVISORS") ? Style.NOTICE : Style.PLAIN),
        new Cell(decided.priority(), priorityStyle(decided.priority())),
        Cell.of(Long.toString(decided.elapsed().toMillis())));
  }

  private static String reason(Answer answer) {
    return switch (answer) {
      case Answer.Refused refused -> refused.code();
      case Answer.Unanswered unanswered -> unanswered.reason();
      case Answer.Conflict _ -> "conflict";
      case Answer.Accepted _ -> "accepted";
      case Answer.Duplicate _ -> "duplicate";
    };
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Style urgencyStyle(String level) {
    return switch (level) {
      case "CRITICAL" -> Style.ALARM;
      case "HIGH" -> Style.NOTICE;
      case "LOW" -> Style.FAINT;
      default -> Style.PLAIN;
    };
  }

  private static Style conductStyle(String level) {
    return switch (level) {
      case "THREATENING" -> Style.ALARM;
      case "ABUSIVE" -> Style.BAD;
      case "ANGRY" -> Style.NOTICE;
      default -> Style.PLAIN;
    };
  }

  private static Style priorityStyle(String priority) {
    return switch (priority) {
      case "P1" -> Style.ALARM;
      case "P2" -> Style.NOTICE;
      case "P4" -> Style.FAINT;
      default -> Style.PLAIN;
    };
  }
}
