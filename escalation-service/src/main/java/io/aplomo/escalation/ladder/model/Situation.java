package io.aplomo.escalation.ladder.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decisions look at beside the escalation.
 *
 * @param now the database's time
 * @param acceptWithin how long somebody has to accept a case of this priority
 * @param candidates subjects of who could be called, the best first, by level
 * @param owner subject of who has the case, and is not called about it; null if nobody has
 */
public record Situation(
    Instant now,
    Duration acceptWithin,
    Map<Level, List<String>> candidates,
    @Nullable String owner) {

  public Situation {
    candidates = Map.copyOf(candidates);
  }

  /** Who is called on a level; null for whoever of it comes first. */
  @Nullable String addressee(Level level, Collection<String> refused) {
    return candidates.getOrDefault(level, List.of()).stream()
        .filter(subject -> !subject.equals(owner) && !refused.contains(subject))
        .findFirst()
        .orElse(null);
  }
}
