/** Clocks over HTTP, on the running service. */
@NullMarked
package io.aplomo.escalation.clock.http;

import org.jspecify.annotations.NullMarked;
