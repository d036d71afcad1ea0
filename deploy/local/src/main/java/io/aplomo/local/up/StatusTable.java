package io.aplomo.local.up;

import io.aplomo.local.process.Ports;
import io.aplomo.local.service.ServiceProcess;
import io.aplomo.local.terminal.Table;
import io.aplomo.local.terminal.Table.Cell;
import io.aplomo.local.terminal.Table.Column;
import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.terminal.Terminal.Style;
import io.aplomo.local.up.RunRecord.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What runs, one line per part: state, process, port, memory, time since its start. */
public final class StatusTable {
  private final Terminal terminal;
  private final InstantSource clock;

  public StatusTable(Terminal terminal, InstantSource clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /**
   * Prints the table.
   *
   * @return whether every part is ready
   */
  public boolean show(RunRecord record) {
    Table table =
        new Table(
            terminal,
            List.of(
                Column.left("PART", 12),
                Column.left("STATE", 10),
                Column.right("PID", 8),
                Column.right("PORT", 6),
                Column.right("HEALTH", 6),
                Column.right("MB", 6),
                Column.right("UP", 9)));
    terminal.line(table.header());
    boolean allReady = true;
    for (Part part : record.parts()) {
      Optional<ProcessHandle> process = part.process().process();
      boolean ready = process.isPresent() && isReady(part);
      allReady &= ready;
      terminal.line(table.line(cells(part, process.isPresent(), ready)));
    }
    return allReady;
  }

  private List<Cell> cells(Part part, boolean alive, boolean ready) {
    Cell state =
        ready
            ? new Cell("ready", Style.GOOD)
            : alive ? new Cell("not ready", Style.NOTICE) : new Cell("dead", Style.BAD);
    return List.of(
        Cell.of(part.name()),
        state,
        Cell.of(Long.toString(part.process().pid())),
        Cell.of(Integer.toString(part.port())),
        Cell.of(part.managementPort() == 0 ? "" : Integer.toString(part.managementPort())),
        Cell.of(alive ? residentMegabytes(part.process().pid()) : ""),
        Cell.of(alive ? age(part.process().age(clock.instant())) : ""));
  }

  private static boolean isReady(Part part) {
    return part.managementPort() == 0
        ? Ports.answers(part.port())
        : ServiceProcess.isReady(part.managementPort());
  }

  /** Resident memory as Linux counts it, without PostgreSQL's children; empty elsewhere. */
  private static String residentMegabytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .map(megabytes -> Long.toString(megabytes))
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static String age(Duration age) {
    return age.toHours() > 0
        ? "%d h %02d m".formatted(age.toHours(), age.toMinutesPart())
        : "%d m %02d s".formatted(age.toMinutes(), age.toSecondsPart());
  }
}
