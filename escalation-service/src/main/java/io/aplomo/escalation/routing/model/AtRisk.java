package io.aplomo.escalation.routing.model;

import io.aplomo.escalation.calendar.model.OpenTime;
import java.time.Instant;

/** When a case comes to be at risk: with under 25 % of its working time left (issue 5, item 3). */
public final class AtRisk {
  private static final long PARTS = 4;

  private AtRisk() {}

  /** What has passed of so much time, in seconds, when a quarter of it is left; 0 of too little. */
  public static long used(long total) {
    return total / PARTS * (PARTS - 1);
  }

  /**
   * The instant with exactly a quarter of the working time left; after it, less is.
   *
   * @param start when the clock began to run
   * @param due after {@code start}
   * @return not before {@code start} and not after {@code due}; {@code due} itself where there is
   *     too little working time to take a quarter of
   */
  public static Instant after(OpenTime time, Instant start, Instant due) {
    long used = used(time.elapsed(start, due));
    if (used == 0) {
      return due;
    }
    Instant at = time.deadline(start, used);
    return at.isAfter(due) ? due : at;
  }
}
