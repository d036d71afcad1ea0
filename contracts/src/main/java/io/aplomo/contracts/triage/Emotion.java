package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;

/**
 * How the customer feels, apart from how they behave.
 *
 * @param level the verdict
 * @param score 0 to 1, the strength of the feeling
 */
public record Emotion(Level level, double score) {
  /** {@code DISTRESSED} is fear or despair; it asks for another tone than anger does. */
  public enum Level {
    CALM,
    UPSET,
    ANGRY,
    DISTRESSED
  }

  public Emotion {
    Bounds.present(level, "level");
    Bounds.probability(score, "score");
  }
}
