package io.aplomo.escalation.sla.model;

/** When people are warned of a deadline; in the time that counts for the clock. */
public sealed interface Warning {

  /** Once this share of the target has passed; above 0, below 1. */
  record Share(double share) implements Warning {
    public Share {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException("A share of " + share);
      }
    }
  }

  /**
   * When this much is left. "One hour before" is one working hour where working time counts, and
   * nothing where the target is shorter.
   *
   * @param seconds from 1 on
   */
  record Lead(long seconds) implements Warning {
    public Lead {
      if (seconds < 1) {
        throw new IllegalArgumentException("A lead of " + seconds + " s");
      }
    }
  }
}
