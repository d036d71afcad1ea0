/** Clocks over HTTP, with the reason of each deadline in words. */
@NullMarked
package io.aplomo.escalation.clock.http;

import org.jspecify.annotations.NullMarked;
