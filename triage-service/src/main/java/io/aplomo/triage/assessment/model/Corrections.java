package io.aplomo.triage.assessment.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of people that hold over those of the scorer, at most one per dimension.
 *
 * @param verdicts in the order of the dimensions; each is one that its dimension admits
 */
public record Corrections(Map<Dimension, String> verdicts) {
  public static final Corrections NONE = new Corrections(Map.of());

  public Corrections {
    EnumMap<Dimension, String> ordered = new EnumMap<>(Dimension.class);
    ordered.putAll(verdicts);
    verdicts = Collections.unmodifiableMap(ordered);
  }

  public boolean isEmpty() {
    return verdicts.isEmpty();
  }

  public @Nullable String of(Dimension dimension) {
    return verdicts.get(dimension);
  }

  /** With this verdict, in place of an earlier one of its dimension. */
  Corrections with(Dimension dimension, String verdict) {
    Map<Dimension, String> next = new EnumMap<>(Dimension.class);
    next.putAll(verdicts);
    next.put(dimension, verdict);
    return new Corrections(next);
  }

  Corrections without(Dimension dimension) {
    Map<Dimension, String> next = new EnumMap<>(Dimension.class);
    next.putAll(verdicts);
    next.remove(dimension);
    return new Corrections(next);
  }
}
