/**
 * The statements over conversations and assessments, each for a whole batch. They run in the
 * transaction that is handed in, one after the other, and decide nothing.
 */
@NullMarked
package io.aplomo.triage.assessment.persistence;

import org.jspecify.annotations.NullMarked;
