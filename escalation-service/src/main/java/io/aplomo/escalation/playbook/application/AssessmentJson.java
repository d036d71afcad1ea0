package io.aplomo.escalation.playbook.application;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case keeps of triage's view: the assessment as the scorer made it, and the verdicts of
 * people that hold over it. A value that a newer triage knows and this version does not is taken as
 * one that nobody has given.
 *
 * @param whole empty where nobody has assessed it yet
 */
record AssessmentJson(JsonObject whole, JsonObject corrections) {

  static AssessmentJson of(@Nullable String assessment, @Nullable String corrections) {
    return new AssessmentJson(object(assessment), object(corrections));
  }

  /**
   * The verdict of a dimension that holds.
   *
   * @param key of the verdict within the dimension
   * @param unknown what is answered if there is none
   */
  <E extends Enum<E>> E verdict(String dimension, String key, Class<E> type, E unknown) {
    String said = corrections.getString(dimension);
    return said == null ? found(dimension, key, type, unknown) : named(said, type, unknown);
  }

  /** What the scorer found within a dimension, which nobody can correct by itself. */
  <E extends Enum<E>> E found(String dimension, String key, Class<E> type, E unknown) {
    return named(part(dimension).getString(key), type, unknown);
  }

  /** Whether a person's verdict holds in a dimension. */
  boolean isCorrected(String dimension) {
    return corrections.getString(dimension) != null;
  }

  /** Whether something is so, as far as anybody has said. */
  boolean says(String dimension) {
    Boolean said = corrections.getBoolean(dimension);
    return said == null ? Boolean.TRUE.equals(whole.getBoolean(dimension)) : said;
  }

  /** Of the text that was assessed, as a BCP 47 tag; null if there is none yet. */
  @Nullable String language() {
    return whole.getString("language");
  }

  /** Codes within a dimension. */
  List<String> codes(String dimension, String key) {
    JsonArray codes = part(dimension).getJsonArray(key);
    return codes == null ? List.of() : codes.stream().map(String.class::cast).toList();
  }

  private JsonObject part(String dimension) {
    JsonObject part = whole.getJsonObject(dimension);
    return part == null ? new JsonObject() : part;
  }

  private static <E extends Enum<E>> E named(@Nullable String name, Class<E> type, E unknown) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return unknown;
  }

  private static JsonObject object(@Nullable String json) {
    return json == null ? new JsonObject() : new JsonObject(json);
  }
}
