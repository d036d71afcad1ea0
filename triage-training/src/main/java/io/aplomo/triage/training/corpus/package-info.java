/** Labelled texts: our own, and rows of public data whose licence allows training. */
@NullMarked
package io.aplomo.triage.training.corpus;

import org.jspecify.annotations.NullMarked;
