package io.aplomo.triage.assessment.application;

/**
 * The texts of a batch take longer to score than its transaction should wait. It blames neither the
 * environment nor an event: whoever reads the events applies them one by one instead.
 */
final class BatchTooSlow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BatchTooSlow() {
    super("scoring the batch takes too long", null, false, false);
  }
}
