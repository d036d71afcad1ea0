/**
 * How a customer's conduct is handled: states, the commands that move them, what is proposed next.
 * Everything here is a pure function of its arguments; it holds nobody's words, and knows no
 * framework, no clock, no wire format and no table.
 */
@NullMarked
package io.aplomo.escalation.conduct.model;

import org.jspecify.annotations.NullMarked;
