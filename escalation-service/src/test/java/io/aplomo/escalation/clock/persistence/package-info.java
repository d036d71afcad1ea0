/** How clocks lie in their table. */
@NullMarked
package io.aplomo.escalation.clock.persistence;

import org.jspecify.annotations.NullMarked;
