package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;

/**
 * Who made the assessment. The same name, version and input give the same assessment.
 *
 * @param name for example {@code aplomo-cues}
 * @param version changes whenever an assessment could change
 */
public record Scorer(String name, String version) {
  public Scorer {
    Bounds.matching(name, "name", Formats.CODE);
    Bounds.matching(version, "version", Formats.CODE);
  }
}
