package io.aplomo.escalation.sla.model;

import java.util.List;

/**
 * Clocks that belong together, and the cases that have them.
 *
 * @param code unique within a tenant
 * @param enabled whether it applies to anything
 * @param rank of the contractual clocks of one kind, those of the applying policy with the lowest
 *     rank hold; between equal ranks the alphabet of codes decides. Statutory clocks all hold
 */
public record SlaPolicy(
    String code, boolean enabled, int rank, Match match, List<ClockRule> clocks) {
  public SlaPolicy {
    clocks = List.copyOf(clocks);
  }

  /** Whether the case has these clocks, as far as nothing of a lower rank has the same. */
  public boolean appliesTo(Circumstances circumstances) {
    return enabled && match.covers(circumstances);
  }
}
