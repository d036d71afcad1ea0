/** Learns the models of {@code io.aplomo.triage.scoring.learned} from labelled texts. */
@NullMarked
package io.aplomo.triage.training.learn;

import org.jspecify.annotations.NullMarked;
