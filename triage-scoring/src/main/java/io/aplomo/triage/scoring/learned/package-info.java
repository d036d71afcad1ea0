/**
 * What was learned from labelled texts: linear models over hashed words, letters and cues. They see
 * what no list of cues foresees; being linear, they can say which words they went by.
 */
@NullMarked
package io.aplomo.triage.scoring.learned;

import org.jspecify.annotations.NullMarked;
