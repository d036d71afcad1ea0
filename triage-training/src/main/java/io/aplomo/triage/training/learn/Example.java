package io.aplomo.triage.training.learn;

import de.bwaldvogel.liblinear.Feature;
import io.aplomo.triage.training.corpus.LabelledText;

/**
 * A text in the shape that the solver reads.
 *
 * @param features ascending by bucket, each once, counted from 1
 * @param own whether it is of our corpus
 */
record Example(LabelledText text, Feature[] features, boolean own) {}
