/** How the steps of clocks are told as events. */
@NullMarked
package io.aplomo.escalation.clock.messaging;

import org.jspecify.annotations.NullMarked;
