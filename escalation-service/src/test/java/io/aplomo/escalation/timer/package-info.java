/** The timers: their parts alone, their engine against a simulated world, and on PostgreSQL. */
@NullMarked
package io.aplomo.escalation.timer;

import org.jspecify.annotations.NullMarked;
