package io.aplomo.triage.training.evaluation;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.training.corpus.LabelledText;

/** A labelled text and what the scorer made of it. */
record Scored(LabelledText text, Assessment given) {
  /** Whether both are there and say the same. */
  boolean isRight(String dimension) {
    return Verdicts.of(given, dimension).equals(text.label(dimension));
  }
}
