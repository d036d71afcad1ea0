package io.aplomo.triage.assessment.model;

import java.util.UUID;

/**
 * How far a complaint's assessments have come, and what people hold against them.
 *
 * @param assessments how many were made; the highest number is the one that holds
 * @param lastSequence of triage's own events about the complaint
 */
public record Judged(
    UUID complaintId, String tenant, int assessments, long lastSequence, Corrections corrections) {

  /** The answer to what a person wants. */
  public sealed interface Ruling {
    /** It is so from now on; one event tells of it, with the sequence of {@code next}. */
    record Granted(Judged next) implements Ruling {}

    /** Another assessment holds than the one that the person looked at. */
    record Superseded(int holding) implements Ruling {}

    /** There is nothing that could be corrected, or lifted. */
    record Nothing() implements Ruling {}
  }

  /**
   * Corrects the assessment that holds.
   *
   * @param assessmentNo that the person looked at
   * @param verdict one that the dimension admits
   */
  public Ruling correct(int assessmentNo, Dimension dimension, String verdict) {
    if (assessments == 0) {
      return new Ruling.Nothing();
    }
    return assessmentNo == assessments
        ? granted(corrections.with(dimension, verdict))
        : new Ruling.Superseded(assessments);
  }

  /** Lets the scorer's verdict hold again. */
  public Ruling lift(Dimension dimension) {
    return corrections.of(dimension) == null
        ? new Ruling.Nothing()
        : granted(corrections.without(dimension));
  }

  private Ruling granted(Corrections next) {
    return new Ruling.Granted(new Judged(complaintId, tenant, assessments, lastSequence + 1, next));
  }
}
