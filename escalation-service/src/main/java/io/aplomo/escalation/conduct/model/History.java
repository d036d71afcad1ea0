package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is on file against a customer, without what was withdrawn or undone.
 *
 * @param steps warnings, ended contacts and restrictions
 * @param first when the first of them was taken; null if there is none
 * @param remains of the ladder if the step is undone that is appealed against; null where nobody
 *     asked
 */
public record History(int steps, @Nullable Instant first, @Nullable Remains remains) {
  public static final History NONE = new History(0, null);

  public History(int steps, @Nullable Instant first) {
    this(steps, first, null);
  }

  /** Of somebody who decides about an appeal. */
  public static History without(Remains remains) {
    return new History(0, null, remains);
  }
}
