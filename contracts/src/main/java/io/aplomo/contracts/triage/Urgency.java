package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Limits;
import java.util.List;

/**
 * How soon somebody must act, from harm, time, dependence and vulnerability; loudness adds nothing.
 *
 * @param score 0 to 100; the weights of the reasons add up to it (before it is clamped to 100)
 * @param level the band of the score
 * @param reasons what added to the score, heaviest first
 */
public record Urgency(int score, Level level, List<Reason> reasons) {
  /** Bands of the score, calmest first. */
  public enum Level {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
  }

  public Urgency {
    Bounds.atLeast(0, score, "score");
    Bounds.atMost(100, score, "score");
    Bounds.present(level, "level");
    reasons = Bounds.first(reasons, "reasons", Limits.REASONS);
  }
}
