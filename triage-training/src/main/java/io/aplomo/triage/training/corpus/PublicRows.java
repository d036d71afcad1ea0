package io.aplomo.triage.training.corpus;

import io.aplomo.triage.scoring.conversation.Conversation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Public rows that weights may be trained on, with the labels that their own can be turned into.
 * The model card names sources and licences.
 */
public final class PublicRows {
  private static final String TRAIN = "train";
  private static final String CONDUCT = LabelledText.CONDUCT;

  /** An insult to a person or a group; whether it also threatens nobody has said. */
  private static final Map<String, String> ABUSIVE = Map.of(CONDUCT, "abusive");

  private static final Map<String, String> NOT_ABUSIVE = Map.of("flagged", "false");

  /** Of the requests for support, which are much alike, every so manieth. */
  private static final int EVERY = 4;

  private final Path folder;

  public PublicRows(Path folder) {
    this.folder = folder;
  }

  /** The rows of the train split, file by file. */
  public List<LabelledText> train() throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    add(texts, "abuse_es.csv", 1, PublicRows::offendEs);
    add(texts, "abuse_en.csv", 1, PublicRows::davidson);
    add(texts, "anger_es_en.csv", 1, PublicRows::emoEvent);
    add(texts, "remedy_intent_en.csv", EVERY, PublicRows::support);
    return texts;
  }

  private interface Labelling {
    @Nullable Labels of(String label);
  }

  private record Labels(Map<String, String> labels, @Nullable Set<String> remedies) {}

  private void add(List<LabelledText> texts, String file, int every, Labelling labelling)
      throws IOException {
    int seen = 0;
    for (Map<String, String> row : TextFiles.csv(folder.resolve(file))) {
      Labels labels = labelling.of(row.getOrDefault("label", ""));
      if (TRAIN.equals(row.get("split")) && labels != null && seen++ % every == 0) {
        String language = row.getOrDefault("lang", "");
        texts.add(
            new LabelledText(
                row.getOrDefault("id", ""),
                row.getOrDefault("source", ""),
                null,
                language,
                Conversation.of(row.getOrDefault("text", "")).inLanguage(language),
                labels.labels(),
                labels.remedies()));
      }
    }
  }

  /** An expletive that offends nobody (NOE) is exactly what must not count as abuse. */
  private static Labels offendEs(String label) {
    return new Labels(label.startsWith("OF") ? ABUSIVE : NOT_ABUSIVE, null);
  }

  /** What its readers called offensive is mostly profanity among friends: left out. */
  private static @Nullable Labels davidson(String label) {
    return switch (label) {
      case "hate" -> new Labels(ABUSIVE, null);
      case "neither" -> new Labels(NOT_ABUSIVE, null);
      default -> null;
    };
  }

  private static Labels emoEvent(String label) {
    if (label.endsWith("/OFF")) {
      return new Labels(ABUSIVE, null);
    }
    return new Labels(Map.of(CONDUCT, label.startsWith("anger") ? "angry" : "civil"), null);
  }

  private static Labels support(String label) {
    Set<String> remedies =
        label.contains("refund") && !label.contains("policy")
            ? Set.of("refund")
            : label.contains("cancel") ? Set.of("cancellation") : Set.of();
    return new Labels(Map.of(CONDUCT, "civil"), remedies);
  }
}
