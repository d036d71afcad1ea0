package io.aplomo.triage.training.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.aplomo.triage.scoring.conversation.Conversation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text and what a person says of it.
 *
 * @param id unique within its file
 * @param group what it was written for, such as {@code twins} or {@code threat}
 * @param pair of twins; absent for the others
 * @param language {@code es} or {@code en}
 * @param labels verdict by dimension, in lower case, urgency as 0 to 3; only those that were given
 * @param remedies asked for, in lower case; null if nobody looked
 */
public record LabelledText(
    String id,
    String group,
    @Nullable String pair,
    String language,
    Conversation conversation,
    Map<String, String> labels,
    @Nullable Set<String> remedies) {
  public static final String CONDUCT = "conduct";
  public static final String URGENCY = "urgency";
  public static final String FAULT = "fault";

  /** What the guide of the corpus says of a label that is left out. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "demand", "none",
          "understanding", "unknown",
          "safety", "false",
          "vulnerable", "false",
          "emotion", "calm",
          "intent", "complaint");

  /** The label of a dimension, null if there is none. */
  public @Nullable String label(String dimension) {
    return labels.get(dimension);
  }

  /** The same with what the guide says of labels that are left out. */
  public LabelledText completed() {
    Map<String, String> all = new LinkedHashMap<>(LEFT_OUT);
    all.putAll(labels);
    return new LabelledText(
        id, group, pair, language, conversation, all, remedies == null ? Set.of() : remedies);
  }

  /** Reads a line of {@code dev_cases.jsonl} or of our own corpus; both have this shape. */
  public static LabelledText of(JsonNode node) {
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> remedies = null;
    for (Map.Entry<String, JsonNode> label : node.path("expected").properties()) {
      if (label.getKey().equals("remedies")) {
        remedies = new LinkedHashSet<>();
        for (JsonNode remedy : label.getValue()) {
          remedies.add(remedy.asText());
        }
      } else {
        labels.put(label.getKey(), label.getValue().asText());
      }
    }
    return new LabelledText(
        node.path("id").asText(),
        node.path("group").asText(""),
        node.path("pair").isTextual() ? node.path("pair").asText() : null,
        node.path("lang").asText(),
        Conversations.of(node),
        labels,
        remedies);
  }
}
