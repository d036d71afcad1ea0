/** What keeps clocks, put together without a container. */
@NullMarked
package io.aplomo.escalation.clock.application;

import org.jspecify.annotations.NullMarked;
