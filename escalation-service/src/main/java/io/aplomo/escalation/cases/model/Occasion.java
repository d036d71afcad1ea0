package io.aplomo.escalation.cases.model;

/** Why triage told of the assessment that holds: the scorer made it, or a person changed it. */
public sealed interface Occasion {
  /**
   * The conversation was assessed, because of a message that was new.
   *
   * @param conductIsNew whether that message itself shows the conduct of the assessment
   * @param dangerIsNew whether it tells of the danger of the assessment
   */
  record Scored(boolean conductIsNew, boolean dangerIsNew) implements Occasion {}

  /**
   * A person corrected one dimension of it.
   *
   * @param dimension a code of triage's, such as {@code URGENCY}
   * @param verdict what they said, a code of the dimension
   */
  record Corrected(String dimension, String verdict) implements Occasion {}

  /** A person lifted the correction of one dimension. */
  record Lifted(String dimension) implements Occasion {}
}
