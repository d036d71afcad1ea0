package io.aplomo.triage.training.corpus;

import io.aplomo.triage.scoring.conversation.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labelled texts that are not part of this project: the folder {@code ../shared/data} of the
 * checkout, or wherever the system property {@code aplomo.texts} points.
 */
public final class DataFolder {
  private final Path folder;

  private DataFolder(Path folder) {
    this.folder = folder;
  }

  /** The texts, if they are there. */
  public static Optional<DataFolder> find() {
    String root = System.getProperty("aplomo.root", ".");
    return at(
        Path.of(System.getProperty("aplomo.texts", Path.of(root, "../shared/data").toString())));
  }

  /** The texts of a folder, if they are there. */
  public static Optional<DataFolder> at(Path folder) {
    return Files.isReadable(folder.resolve("dev_cases.jsonl"))
        ? Optional.of(new DataFolder(folder))
        : Optional.empty();
  }

  /** Rows that weights may be trained on. */
  public PublicRows rows() {
    return new PublicRows(folder);
  }

  /** The written cases, to tune on. */
  public List<LabelledText> cases() throws IOException {
    return TextFiles.labelled(folder.resolve("dev_cases.jsonl"));
  }

  /** Rows of one split of a table, by the names of their columns. */
  public List<Map<String, String>> split(String file, String split) throws IOException {
    return TextFiles.csv(folder.resolve(file)).stream()
        .filter(row -> split.equals(row.get("split")))
        .toList();
  }

  /** Real complaints of one language; nobody labelled them. */
  public List<Conversation> complaints(String language) throws IOException {
    return split("complaints_es_en.csv", "input").stream()
        .filter(row -> language.equals(row.get("lang")))
        .map(row -> Conversation.of(row.getOrDefault("text", "")).inLanguage(language))
        .toList();
  }

  /**
   * Real complaints that two readers labelled, with the labels on which they agree; a dimension on
   * which they differ has none.
   */
  public List<LabelledText> annotated() throws IOException {
    Map<String, Map<String, String>> texts = new HashMap<>();
    split("complaints_es_en.csv", "input").forEach(row -> texts.put(row.get("id"), row));
    List<LabelledText> annotated = new ArrayList<>();
    for (Map<String, String> row : TextFiles.tsv(folder.resolve("annotations_dev.tsv"))) {
      Map<String, String> text = texts.get(row.get("id"));
      if (text != null) {
        annotated.add(annotated(row, text));
      }
    }
    return annotated;
  }

  private static LabelledText annotated(Map<String, String> row, Map<String, String> text) {
    Map<String, String> labels = new HashMap<>();
    for (String dimension : List.of("urgency", "fault", "conduct")) {
      String first = row.getOrDefault(dimension + "_1", "");
      if (first.equals(row.get(dimension + "_2"))) {
        labels.put(dimension, first);
      }
    }
    String language = text.getOrDefault("lang", "");
    return new LabelledText(
        row.getOrDefault("id", ""),
        row.getOrDefault("source", ""),
        null,
        language,
        Conversation.of(text.getOrDefault("text", "")).inLanguage(language),
        labels,
        null);
  }
}
