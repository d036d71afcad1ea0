/** The commands {@code ./aplomo assess}, {@code evaluate} and {@code train}. */
@NullMarked
package io.aplomo.triage.training.cli;

import org.jspecify.annotations.NullMarked;
