package io.aplomo.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aplomo.local.terminal.Table.Cell;
import io.aplomo.local.terminal.Table.Column;
import io.aplomo.local.terminal.Terminal.Style;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class TableTest {
  private static final List<Column> COLUMNS =
      List.of(Column.right("#", 3), Column.left("NAME", 6), Column.left("STATE", 7));

  @Test
  void alignsColumnsUnderTheirTitles() {
    Table table = new Table(terminal(false), COLUMNS);

    assertThat(table.header()).isEqualTo("  #  NAME    STATE");
    assertThat(row(table, "7", "Ana", "ready")).isEqualTo("  7  Ana     ready");
    assertThat(row(table, "120", "", "x")).isEqualTo("120          x");
  }

  @Test
  void cutsWhatDoesNotFitAndKeepsOneLine() {
    Table table = new Table(terminal(false), COLUMNS);

    assertThat(row(table, "1", "a\tb\r\nc", "overflowing")).isEqualTo("  1  a b c   overfl…");
  }

  @Test
  void countsCharactersAsPeopleDo() {
    // Each of these is two UTF-16 units.
    assertThat(Table.fitted("😀😀😀😀", 3)).isEqualTo("😀😀…");
    assertThat(Table.fitted("😀😀😀", 3)).isEqualTo("😀😀😀");
  }

  @Test
  void coloursTextWithoutMovingColumns() {
    Table table = new Table(terminal(true), COLUMNS);

    String line = table.line(List.of(Cell.of("1"), new Cell("Ana", Style.BAD), Cell.of("ready")));

    assertThat(line).contains("\u001b[31mAna\u001b[0m   ");
    assertThat(line.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo("  1  Ana     ready");
  }

  @Test
  void letsATextTakeTheRoomOfTheLastColumns() {
    Table table = new Table(terminal(false), COLUMNS);

    assertThat(table.line(List.of(Cell.of("7")), Cell.of("no answer from it")))
        .isEqualTo("  7  no answer from…");
  }

  @Test
  void refusesARowOfAnotherShape() {
    assertThatThrownBy(() -> row(new Table(terminal(false), COLUMNS), "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String row(Table table, String... cells) {
    return table.line(List.of(cells).stream().map(Cell::of).toList());
  }

  private static Terminal terminal(boolean coloured) {
    return new Terminal(new PrintWriter(new StringWriter()), coloured, coloured, 80);
  }
}
