package io.aplomo.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The log of a child process: kept short over restarts, and searched for why a child ended. */
final class LogFile {
  /** A log that has grown beyond this many bytes is set aside as {@code <name>.1} at the start. */
  private static final long MAX_BYTES = 16L << 20;

  /** So much of the end of a log is searched for a reason, in bytes. */
  private static final int SEARCHED_BYTES = 64 << 10;

  /** So much of a line of the log is repeated at the terminal, in characters. */
  private static final int SHOWN_CHARACTERS = 300;

  private static final Pattern TELLING =
      Pattern.compile(
          "No space left|Address already in use|already in use|FATAL|OutOfMemoryError|Permission"
              + " denied|Operation not permitted|Caused by:|ERROR|Error:|Exception");

  private LogFile() {}

  static void prepare(Path log) throws IOException {
    Path folder = log.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (Files.exists(log) && Files.size(log) > MAX_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(log)) {
      Files.createFile(log);
    }
  }

  /**
   * The line written after byte {@code from} that most probably says why the process ended: the
   * first that names a known kind of trouble, else the last one.
   */
  static Optional<String> reason(Path log, long from) {
    List<String> lines;
    try {
      lines = read(log, from).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      return Optional.empty();
    }
    return lines.stream()
        .filter(line -> TELLING.matcher(line).find())
        .findFirst()
        .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()))
        .map(line -> line.substring(0, Math.min(line.length(), SHOWN_CHARACTERS)));
  }

  private static String read(Path log, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(from, file.length() - SEARCHED_BYTES);
      byte[] bytes = new byte[(int) Math.max(0, file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
