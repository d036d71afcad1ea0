package io.aplomo.triage.training.corpus;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Files of texts, in their order. */
public final class TextFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final CSVFormat TABS =
      CSVFormat.TDF.builder().setHeader().setSkipHeaderRecord(true).setQuote(null).get();

  private TextFiles() {}

  /** Every labelled text of a file with a JSON object a line. */
  public static List<LabelledText> labelled(Path file) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        texts.add(LabelledText.of(JSON.readTree(line)));
      }
    }
    return texts;
  }

  /** The files of a folder with a name that begins and ends so, by name. */
  public static List<Path> in(Path folder, String beginning, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> {
            String name = file.getFileName().toString();
            return name.startsWith(beginning) && name.endsWith(end);
          })
          .sorted()
          .toList();
    }
  }

  /** Every row by the names of its columns. */
  public static List<Map<String, String>> csv(Path file) throws IOException {
    return rows(file, CSV);
  }

  /** The same with tabs between cells and no quotes. */
  public static List<Map<String, String>> tsv(Path file) throws IOException {
    return rows(file, TABS);
  }

  private static List<Map<String, String>> rows(Path file, CSVFormat format) throws IOException {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser rows = CSVParser.parse(reader, format)) {
      return rows.stream().map(CSVRecord::toMap).toList();
    }
  }
}
