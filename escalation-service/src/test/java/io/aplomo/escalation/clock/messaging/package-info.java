/** Clocks and their events over the real database. */
@NullMarked
package io.aplomo.escalation.clock.messaging;

import org.jspecify.annotations.NullMarked;
