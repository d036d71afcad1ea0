package io.aplomo.triage.training.learn;

import de.bwaldvogel.liblinear.Feature;
import io.aplomo.triage.training.corpus.LabelledText;

/** A text in the shape that the solver reads. */
final class Example {
  private final LabelledText text;
  private final Feature[] features;
  private final boolean own;

  /**
   * Makes one.
   *
   * @param features ascending by bucket, each once, counted from 1; kept, not copied
   * @param own whether it is of our corpus
   */
  Example(LabelledText text, Feature[] features, boolean own) {
    this.text = text;
    this.features = features;
    this.own = own;
  }

  LabelledText text() {
    return text;
  }

  Feature[] features() {
    return features;
  }

  boolean own() {
    return own;
  }
}
