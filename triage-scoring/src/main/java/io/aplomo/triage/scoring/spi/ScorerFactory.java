package io.aplomo.triage.scoring.spi;

/**
 * Opens a scorer at the start of the service. Implementations are public, have a public constructor
 * without parameters and are named in {@code
 * META-INF/services/io.aplomo.triage.scoring.spi.ScorerFactory}; {@code aplomo.scorer} chooses
 * among them.
 */
public interface ScorerFactory {
  /** What {@code aplomo.scorer} is set to in order to choose it: lower-case letters and hyphens. */
  String name();

  /**
   * Opens the scorer, ready to answer: the first judgement must not take longer than the others.
   *
   * @param settings those under {@code aplomo.scorer.<name>.}
   * @throws ScorerUnavailable if it cannot; the service then does not start
   */
  ConversationScorer open(ScorerSettings settings);
}
