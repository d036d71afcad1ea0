package io.aplomo.escalation.playbook.model;

import java.util.List;

/**
 * A step that was chosen, and why.
 *
 * @param entry code of the entry that gives it
 * @param matched what the entry asked about; empty if it is for every situation
 */
public record ChosenStep(Step step, String entry, List<Aspect> matched) {
  public ChosenStep {
    matched = List.copyOf(matched);
  }
}
