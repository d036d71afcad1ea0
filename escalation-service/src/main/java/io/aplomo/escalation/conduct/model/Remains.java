package io.aplomo.escalation.conduct.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a ladder when something of it is taken back.
 *
 * @param times how often conduct was noticed
 * @param gravity of the gravest of it; null if there is none
 * @param selfHarm whether the customer may harm themselves
 * @param standing the rungs that still have a ground
 * @param goesOn whether something was noticed after the last warning or offer that stands
 * @param fallen numbers of the steps in the history that have lost their ground
 */
public record Remains(
    int times,
    @Nullable Gravity gravity,
    boolean selfHarm,
    Set<Rung> standing,
    boolean goesOn,
    List<Long> fallen) {
  public Remains {
    standing = Set.copyOf(standing);
    fallen = List.copyOf(fallen);
  }

  boolean stands(Rung rung) {
    return standing.contains(rung);
  }
}
