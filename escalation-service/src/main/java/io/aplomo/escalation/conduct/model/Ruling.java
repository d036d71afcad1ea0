package io.aplomo.escalation.conduct.model;

import org.jspecify.annotations.Nullable;

/** The answer to a command. */
public sealed interface Ruling {
  /**
   * It moves the protocol, or is noted where that stands.
   *
   * @param next the state afterwards; the same if only the event counts
   */
  record Granted(ConductState next, ConductEvent event) implements Ruling {}

  /**
   * It changes nothing.
   *
   * @param rule of the policy that it broke, if it is one
   */
  record Refused(Refusal reason, @Nullable BrokenRule rule) implements Ruling {
    public Refused(Refusal reason) {
      this(reason, null);
    }
  }

  /**
   * A rule of the policy that is not kept.
   *
   * @param rule its name
   * @param needed what it asks for
   * @param found what there is
   */
  record BrokenRule(String rule, long needed, long found) {}
}
