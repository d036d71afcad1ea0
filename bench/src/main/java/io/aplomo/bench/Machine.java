package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on, and how much of it a process used. Linux only. */
final class Machine {
  /** Clock ticks a second in /proc: fixed at 100 for user space on Linux. */
  private static final double TICKS = 100;

  private Machine() {}

  static String describe() {
    Runtime runtime = Runtime.getRuntime();
    return "%d cores (%s), %s %s, Java %s"
        .formatted(
            runtime.availableProcessors(),
            cpu(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  /** The checkout's commit, or "unknown" outside of one. */
  static String commit(Path root) {
    try {
      Process git =
          new ProcessBuilder("git", "-C", root.toString(), "describe", "--always", "--dirty")
              .redirectErrorStream(true)
              .start();
      String answer = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
      return git.waitFor() == 0 ? answer : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }

  /** CPU seconds that a process and its living descendants have used so far. */
  static double cpuSeconds(long pid) {
    return ProcessHandle.of(pid)
            .map(process ->
                ticks(process.pid())
                    + process.descendants().mapToDouble(child -> ticks(child.pid())).sum())
            .orElse(0.0)
        / TICKS;
  }

  /** CPU seconds that this process has used so far, without those of its children. */
  static double ownCpuSeconds() {
    return ticks(ProcessHandle.current().pid()) / TICKS;
  }

  private static double ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The second field is the name in parentheses and may hold blanks; times are fields 14 to 17,
      // the latter two those of children that have ended.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Double.parseDouble(fields[11])
          + Double.parseDouble(fields[12])
          + Double.parseDouble(fields[13])
          + Double.parseDouble(fields[14]);
    } catch (IOException e) {
      return 0;
    }
  }

  private static String cpu() {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
