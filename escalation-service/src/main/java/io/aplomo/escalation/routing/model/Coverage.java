package io.aplomo.escalation.routing.model;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How many people at work are able to take cases of certain needs, whether or not they have a place
 * for one. Not thread-safe.
 */
final class Coverage {
  private final Needs needs;
  private final Collection<String> without;
  private int people;
  private @Nullable Instant uncoveredSince;

  /** When somebody came, and since when nobody had been there; null if somebody always was. */
  private @Nullable Instant coveredAt;

  private @Nullable Instant uncoveredBefore;

  /**
   * Counts the people.
   *
   * @param without who is not asked; read again whenever somebody changes
   */
  Coverage(Needs needs, Collection<String> without, Iterable<Seat> seats, Instant now) {
    this.needs = needs;
    this.without = without;
    seats.forEach(seat -> people += counts(seat) ? 1 : 0);
    uncoveredSince = people == 0 ? now : null;
  }

  boolean counts(Seat seat) {
    return seat.covers(needs) && !without.contains(seat.id());
  }

  /** Since when nobody is able; null while somebody is. */
  @Nullable Instant uncoveredSince() {
    return uncoveredSince;
  }

  /**
   * One more or one less; answers whether that was the last one. Who comes and is given something
   * else in the same moment was not there for others.
   */
  boolean changed(int by, Instant now) {
    people += by;
    if (people > 0) {
      if (uncoveredSince != null) {
        coveredAt = now;
        uncoveredBefore = uncoveredSince;
        uncoveredSince = null;
      }
      return false;
    }
    uncoveredSince = now.equals(coveredAt) ? uncoveredBefore : now;
    return by < 0;
  }
}
