package io.aplomo.escalation.cases.model;

import org.jspecify.annotations.Nullable;

/**
 * What decisions need of triage's view of the conversation: the scorer's verdicts, or those of
 * people where they corrected them.
 *
 * @param sequence of the event that told of it, from 1 on per complaint: the highest one holds
 * @param number of the assessment within its complaint, from 1 on
 * @param fault verdict on whose fault it is, such as {@code COMPANY}; absent in cases of before it
 *     was kept
 * @param safety whether a danger to somebody's health or life is told of
 * @param vulnerable whether the conversation shows that somebody affected needs special care
 */
public record Assessment(
    long sequence,
    int number,
    Urgency urgency,
    Conduct conduct,
    ConductTarget target,
    @Nullable String fault,
    boolean safety,
    boolean vulnerable) {

  boolean isNewerThan(Assessment other) {
    return sequence > other.sequence;
  }
}
