package io.aplomo.escalation.playbook.model;

import java.util.List;
import java.util.Set;

/**
 * Steps for situations.
 *
 * @param omits codes of steps that entries which ask about less give, and that are wrong here
 */
public record Entry(String code, Condition when, List<Step> steps, Set<String> omits) {
  public Entry {
    steps = List.copyOf(steps);
    omits = Set.copyOf(omits);
  }
}
