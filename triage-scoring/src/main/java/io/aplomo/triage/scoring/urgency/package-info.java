/**
 * How soon somebody must act: dangers, needs of special care, and the sum of both with time, money
 * and repetition. Loudness must never add to it.
 */
@NullMarked
package io.aplomo.triage.scoring.urgency;

import org.jspecify.annotations.NullMarked;
