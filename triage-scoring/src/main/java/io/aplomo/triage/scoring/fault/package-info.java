/**
 * Whom the facts told make responsible. Structured facts weigh more than words, and whom the writer
 * blames weighs nothing; when unsure the verdict must be undetermined.
 */
@NullMarked
package io.aplomo.triage.scoring.fault;

import org.jspecify.annotations.NullMarked;
