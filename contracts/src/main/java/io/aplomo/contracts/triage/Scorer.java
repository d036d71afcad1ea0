package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Limits;

/**
 * Who made the assessment. The same name, version and input give the same assessment.
 *
 * @param name for example {@code aplomo-cues}
 * @param version changes whenever an assessment could change
 */
public record Scorer(String name, String version) {
  public Scorer {
    Bounds.text(name, "name", Limits.SCORER);
    Bounds.text(version, "version", Limits.SCORER);
  }
}
