/** The time engine by itself: facts in, clocks out. */
@NullMarked
package io.aplomo.escalation.clock.model;

import org.jspecify.annotations.NullMarked;
