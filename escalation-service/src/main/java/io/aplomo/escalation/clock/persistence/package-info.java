/** Facts and clocks in their tables. It decides nothing and publishes nothing. */
@NullMarked
package io.aplomo.escalation.clock.persistence;

import org.jspecify.annotations.NullMarked;
