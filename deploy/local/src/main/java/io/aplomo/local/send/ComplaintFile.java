package io.aplomo.local.send;

import io.aplomo.local.process.StartFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file of complaints in UTF-8: NDJSON with one body of {@code POST /v1/complaints} per line, or
 * CSV (see {@link CsvRows}). Which of the two it is shows in its name (.ndjson, .jsonl, .json;
 * .csv) or else in its first character.
 */
public final class ComplaintFile {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Path path;

  public ComplaintFile(Path path) {
    this.path = path;
  }

  /**
   * The rows in their order, read as they are asked for; the caller closes the stream.
   *
   * @throws StartFailure if the file is missing, or is CSV without a column "text"
   */
  public Stream<Row> rows() {
    try {
      BufferedReader reader = reader();
      Stream<Row> rows = isNdjson(reader) ? NdjsonRows.read(reader) : CsvRows.read(reader);
      return rows.onClose(() -> {
        try {
          reader.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (NoSuchFileException e) {
      throw new StartFailure("There is no file " + path, e);
    } catch (IOException e) {
      throw new StartFailure(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Bytes that are not UTF-8 become replacement characters: one bad row must not stop the rest. */
  private BufferedReader reader() throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new java.io.InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private boolean isNdjson(BufferedReader reader) throws IOException {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".json")) {
      return true;
    }
    if (name.endsWith(".csv")) {
      return false;
    }
    reader.mark(1);
    int first = reader.read();
    reader.reset();
    return first == '{';
  }
}
