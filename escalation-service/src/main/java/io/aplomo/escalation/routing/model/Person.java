package io.aplomo.escalation.routing.model;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may be given cases.
 *
 * @param id as in their token; not a name
 * @param levels what they take cases as
 * @param languages BCP 47 tags
 * @param skills codes of products and categories
 * @param conductTrained whether they are trained for abusive conduct
 * @param capacity cases at a time, those offered included: 1 to {@value #MOST_CAPACITY}
 * @param exposureBudget points of abuse a day that they may be exposed to (product.md, C3)
 * @param takesOffers whether cases are offered; who takes none asks for the next one
 * @param shifts today's and later ones, in any order
 */
public record Person(
    String id,
    Set<Level> levels,
    Set<String> languages,
    Set<String> skills,
    boolean conductTrained,
    int capacity,
    int exposureBudget,
    boolean takesOffers,
    List<Shift> shifts) {

  /** More than anybody can keep in mind. */
  public static final int MOST_CAPACITY = 50;

  public Person {
    levels = Set.copyOf(levels);
    languages = Set.copyOf(languages);
    skills = Set.copyOf(skills);
    shifts = List.copyOf(shifts);
    if (capacity < 1 || capacity > MOST_CAPACITY) {
      throw new IllegalArgumentException("A capacity of " + capacity);
    }
    if (exposureBudget < 0) {
      throw new IllegalArgumentException("An exposure budget of " + exposureBudget);
    }
  }

  /** Whether they know what a case needs; what they have done today is another matter. */
  public boolean isSkilledFor(Needs needs) {
    return levels.contains(needs.level())
        && languages.contains(needs.language())
        && (needs.skill() == null || skills.contains(needs.skill()))
        && (!needs.conductTraining() || conductTrained);
  }
}
