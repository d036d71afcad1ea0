package io.aplomo.local.up;

import io.aplomo.local.terminal.Terminal;
import io.aplomo.local.terminal.Terminal.Style;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The log files of all parts, one after the other, and then together as they grow. */
public final class LogView {
  private static final long POLL_NANOS = 200_000_000L;

  /** So much of the end of a file is looked at for its last lines, in bytes. */
  private static final long SEARCHED_BYTES = 1L << 20;

  private final Terminal terminal;
  private final Map<String, Path> files = new TreeMap<>();
  private final Map<String, Long> shown = new HashMap<>();

  public LogView(Home home, Terminal terminal) {
    this.terminal = terminal;
    add("postgres", home.data().resolve("postgres/postgres.log"));
    add("kafka", home.data().resolve("kafka/kafka.log"));
    if (Files.isDirectory(home.logs())) {
      try (Stream<Path> logs = Files.list(home.logs())) {
        logs.filter(log -> log.toString().endsWith(".log"))
            .forEach(log -> add(String.valueOf(log.getFileName()).replace(".log", ""), log));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whose logs there are. */
  public Set<String> names() {
    return files.keySet();
  }

  /**
   * Prints the last lines.
   *
   * @param part one part, or all
   * @param lines of each
   * @param follow whether to go on until this thread is interrupted
   */
  public void show(Optional<String> part, int lines, boolean follow) {
    List<String> names = part.map(List::of).orElse(List.copyOf(files.keySet()));
    boolean named = names.size() > 1;
    names.forEach(name -> showEnd(name, lines, named));
    while (follow && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(POLL_NANOS);
      names.forEach(name -> showNew(name, named));
    }
  }

  private void showEnd(String name, int lines, boolean named) {
    List<String> end = read(name, SEARCHED_BYTES).lines().toList();
    end.subList(Math.max(0, end.size() - lines), end.size()).forEach(l -> print(name, l, named));
  }

  private void showNew(String name, boolean named) {
    read(name, Long.MAX_VALUE).lines().forEach(line -> print(name, line, named));
  }

  /** What was added since the last call in whole lines, and at most the last {@code most} bytes. */
  private String read(String name, long most) {
    Path path = files.getOrDefault(name, Path.of(name));
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long from = shown.getOrDefault(name, 0L);
      if (from > file.length()) {
        from = 0;
      }
      from = Math.max(from, file.length() - most);
      byte[] bytes = new byte[(int) Math.min(file.length() - from, SEARCHED_BYTES)];
      file.seek(from);
      file.readFully(bytes);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      shown.put(name, from + end);
      return new String(bytes, 0, end, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(String name, String line, boolean named) {
    String prefix = named ? terminal.styled(Style.FAINT, "%-11s".formatted(name)) + " " : "";
    terminal.line(prefix + line);
  }

  private void add(String name, Path path) {
    if (Files.exists(path)) {
      files.put(name, path);
    }
  }
}
