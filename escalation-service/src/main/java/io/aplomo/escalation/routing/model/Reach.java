package io.aplomo.escalation.routing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lanes of a queue that somebody may take cases from: those of one of these languages, one of
 * these skills and one of these trainings. Says the same as {@link Person#isSkilledFor}, so that it
 * can be looked up instead of asked of each case.
 *
 * @param skills codes; {@link #ANY_SKILL} stands for cases that ask for none
 * @param trainings whether conduct training is asked for
 */
public record Reach(List<String> languages, List<String> skills, List<Boolean> trainings) {
  /** The skill that cases ask for where any will do. */
  public static final String ANY_SKILL = "";

  /** Whose reach it is. */
  public static Reach of(Person person) {
    List<String> skills = new ArrayList<>();
    skills.add(ANY_SKILL);
    skills.addAll(sorted(person.skills()));
    return new Reach(
        sorted(person.languages()),
        skills,
        person.conductTrained() ? List.of(false, true) : List.of(false));
  }

  private static List<String> sorted(Set<String> codes) {
    return List.copyOf(new TreeSet<>(codes));
  }
}
