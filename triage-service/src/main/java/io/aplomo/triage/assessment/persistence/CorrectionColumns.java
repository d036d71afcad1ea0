package io.aplomo.triage.assessment.persistence;

import io.aplomo.triage.assessment.model.Corrections;
import io.aplomo.triage.assessment.model.Dimension;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the corrections that hold lie in their column: a JSON object, or null if there are none. */
final class CorrectionColumns {
  private CorrectionColumns() {}

  static Corrections read(@Nullable String column) {
    if (column == null) {
      return Corrections.NONE;
    }
    Map<Dimension, String> verdicts = new EnumMap<>(Dimension.class);
    JsonObject json = new JsonObject(column);
    json.fieldNames().forEach(name -> verdicts.put(Dimension.valueOf(name), json.getString(name)));
    return new Corrections(verdicts);
  }

  static @Nullable String write(Corrections corrections) {
    if (corrections.isEmpty()) {
      return null;
    }
    JsonObject json = new JsonObject();
    corrections.verdicts().forEach((dimension, verdict) -> json.put(dimension.name(), verdict));
    return json.encode();
  }
}
