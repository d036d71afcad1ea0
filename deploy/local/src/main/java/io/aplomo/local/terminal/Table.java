package io.aplomo.local.terminal;

import io.aplomo.local.terminal.Terminal.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines of a table whose columns have a fixed width, so that rows can be printed one by one as they
 * become known. What does not fit is cut and ends in an ellipsis.
 */
public final class Table {
  private static final String GAP = "  ";
  private static final String ELLIPSIS = "…";

  private final Terminal terminal;
  private final List<Column> columns;

  public Table(Terminal terminal, List<Column> columns) {
    this.terminal = terminal;
    this.columns = List.copyOf(columns);
  }

  /** Which side of a column its text stands on. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /**
   * One column.
   *
   * @param width in characters, at least 1
   */
  public record Column(String title, int width, Side side) {
    public static Column left(String title, int width) {
      return new Column(title, width, Side.LEFT);
    }

    public static Column right(String title, int width) {
      return new Column(title, width, Side.RIGHT);
    }
  }

  /** One cell; line breaks and other control characters become spaces. */
  public record Cell(String text, Style style) {
    public static Cell of(String text) {
      return new Cell(text, Style.PLAIN);
    }
  }

  /** The titles, in capitals as they were given. */
  public String header() {
    return line(columns.stream().map(column -> new Cell(column.title(), Style.FAINT)).toList());
  }

  /**
   * One row.
   *
   * @param cells as many as there are columns
   */
  public String line(List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells for " + columns.size() + " columns");
    }
    return IntStream.range(0, cells.size())
        .mapToObj(n -> padded(columns.get(n), cells.get(n)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  /**
   * A row whose first columns are as always, and whose rest is one text over the width of the
   * others.
   *
   * @param cells fewer than there are columns
   */
  public String line(List<Cell> cells, Cell rest) {
    String first =
        IntStream.range(0, cells.size())
            .mapToObj(n -> padded(columns.get(n), cells.get(n)))
            .collect(Collectors.joining(GAP));
    int width =
        columns.stream().skip(cells.size()).mapToInt(column -> column.width() + GAP.length()).sum()
            - GAP.length();
    return first + GAP + terminal.styled(rest.style(), fitted(rest.text(), width));
  }

  private String padded(Column column, Cell cell) {
    String text = fitted(cell.text(), column.width());
    String space = " ".repeat(column.width() - text.codePointCount(0, text.length()));
    String styled = terminal.styled(cell.style(), text);
    return column.side() == Side.LEFT ? styled + space : space + styled;
  }

  /** At most {@code width} code points of {@code text} in one line. */
  static String fitted(String text, int width) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    if (line.codePointCount(0, line.length()) <= width) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, width - 1)).stripTrailing() + ELLIPSIS;
  }
}
