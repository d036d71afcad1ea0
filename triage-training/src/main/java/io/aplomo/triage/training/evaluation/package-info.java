/**
 * Measures the scorer against labelled texts that lie beside the checkout and are no part of it.
 * The texts must not be copied into the project, nor printed by a test.
 */
@NullMarked
package io.aplomo.triage.training.evaluation;

import org.jspecify.annotations.NullMarked;
