package io.aplomo.escalation.routing.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a case asks of whoever takes it. Cases with equal needs can be taken by the same people.
 *
 * @param level who it waits for
 * @param language of the customer, a BCP 47 tag such as {@code es}
 * @param skill a code of the product or category that must be known; null if any will do
 * @param conductTraining whether only people trained for abusive conduct may take it
 * @param dose exposure to abuse that it brings, in points: 0 to {@value #MOST_DOSE}
 */
public record Needs(
    Level level, String language, @Nullable String skill, boolean conductTraining, int dose)
    implements Comparable<Needs> {

  /** More than one case does to a person in a day. */
  public static final int MOST_DOSE = 100;

  private static final Comparator<Needs> ORDER =
      Comparator.comparing(Needs::level)
          .thenComparing(Needs::language)
          .thenComparing(needs -> needs.skill() != null)
          .thenComparing(needs -> needs.skill() == null ? "" : needs.skill())
          .thenComparing(Needs::conductTraining)
          .thenComparingInt(Needs::dose);

  public Needs {
    if (dose < 0 || dose > MOST_DOSE) {
      throw new IllegalArgumentException("A dose of " + dose);
    }
  }

  /** The same, of somebody else. */
  Needs at(Level other) {
    return new Needs(other, language, skill, conductTraining, dose);
  }

  @Override
  public int compareTo(Needs other) {
    return ORDER.compare(this, other);
  }
}
