package io.aplomo.contracts.triage;

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
    if (score < 0 || score > 100) {
      throw new IllegalArgumentException("score must be from 0 to 100: " + score);
    }
    reasons = List.copyOf(reasons);
  }
}
