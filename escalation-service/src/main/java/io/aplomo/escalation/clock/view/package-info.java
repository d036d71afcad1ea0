/** Clocks as they are read for people. It sees nothing of how they are written. */
@NullMarked
package io.aplomo.escalation.clock.view;

import org.jspecify.annotations.NullMarked;
