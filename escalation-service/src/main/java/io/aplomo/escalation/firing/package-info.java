/**
 * What follows where timers fall due: whoever sets timers is told of those that fired, in the
 * transaction that claimed them. Nothing is decided here.
 */
@NullMarked
package io.aplomo.escalation.firing;

import org.jspecify.annotations.NullMarked;
