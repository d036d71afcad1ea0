package io.aplomo.escalation.conduct.model;

import org.jspecify.annotations.Nullable;

/**
 * Conduct that somebody noticed.
 *
 * @param selfHarm whether the customer may harm themselves: then care comes before the protocol
 * @param category of a report
 * @param severity of a report
 * @param duringContact of a report: whether it happened in a contact with the person who reports
 * @param assessmentNo of a score: which assessment found it
 */
public record Observation(
    Source source,
    Gravity gravity,
    boolean selfHarm,
    @Nullable Category category,
    @Nullable Severity severity,
    @Nullable Boolean duringContact,
    @Nullable Integer assessmentNo) {

  /** What the person in the contact tells. */
  public static Observation reported(Category category, Severity severity, boolean duringContact) {
    return new Observation(
        Source.REPORT,
        category.gravity(),
        category == Category.SELF_HARM,
        category,
        severity,
        duringContact,
        null);
  }

  /** What an assessment says, by triage or as a person corrected it. */
  public static Observation assessed(
      Source source, Gravity gravity, boolean selfHarm, int assessmentNo) {
    return new Observation(source, gravity, selfHarm, null, null, null, assessmentNo);
  }
}
