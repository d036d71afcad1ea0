/**
 * Keeps the clocks of cases in step with their facts and with time, in the transaction of whatever
 * made the difference.
 */
@NullMarked
package io.aplomo.escalation.clock.application;

import org.jspecify.annotations.NullMarked;
