package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is on file against a customer, without what was withdrawn or undone.
 *
 * @param steps warnings, ended contacts and restrictions
 * @param first when the first of them was taken; null if there is none
 */
public record History(int steps, @Nullable Instant first) {
  public static final History NONE = new History(0, null);
}
