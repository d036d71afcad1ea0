package io.aplomo.escalation.playbook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to do in which situation; immutable.
 *
 * <p>All entries that fit a situation speak. Of each code, the entry decides that asks about most
 * aspects, and of those that ask about as many the first: it gives the step, or omits it. The steps
 * come in the order in which their codes first stand in the playbook.
 */
public final class Playbook {
  private final List<Entry> entries;

  /** The sort is stable: what is as specific stays in order. */
  private final List<Entry> mostSpecificFirst;

  private final List<String> codes;

  /**
   * A playbook of entries.
   *
   * @param entries in order
   */
  public Playbook(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    mostSpecificFirst =
        entries.stream()
            .sorted(
                Comparator.comparingInt((Entry entry) -> entry.when().aspects().size()).reversed())
            .toList();
    codes =
        entries.stream()
            .flatMap(entry -> entry.steps().stream())
            .map(Step::code)
            .distinct()
            .toList();
  }

  /** What it is made of, in order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The steps for a situation; always the same ones for the same situation. */
  public List<ChosenStep> choose(Situation situation) {
    Map<String, ChosenStep> given = new HashMap<>();
    Set<String> decided = new HashSet<>();
    for (Entry entry : mostSpecificFirst) {
      if (entry.when().fits(situation)) {
        for (Step step : entry.steps()) {
          if (decided.add(step.code())) {
            given.put(step.code(), new ChosenStep(step, entry.code(), entry.when().aspects()));
          }
        }
        decided.addAll(entry.omits());
      }
    }
    List<ChosenStep> chosen = new ArrayList<>();
    for (String code : codes) {
      ChosenStep step = given.get(code);
      if (step != null) {
        chosen.add(step);
      }
    }
    return List.copyOf(chosen);
  }

  /**
   * Whether there is something to do in every situation: a step that is for all of them and that no
   * entry omits.
   */
  public boolean alwaysAnswers() {
    Set<String> omitted = new HashSet<>();
    entries.forEach(entry -> omitted.addAll(entry.omits()));
    return entries.stream()
        .filter(entry -> entry.when().aspects().isEmpty())
        .flatMap(entry -> entry.steps().stream())
        .anyMatch(step -> !omitted.contains(step.code()));
  }
}
