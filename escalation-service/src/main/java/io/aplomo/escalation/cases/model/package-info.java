/**
 * What a case is and what may become of it: states, the facts and commands that move them, and the
 * tables that decide priority and queue. Everything here is a pure function of its arguments; it
 * knows no framework, no clock, no wire format and no table.
 */
@NullMarked
package io.aplomo.escalation.cases.model;

import org.jspecify.annotations.NullMarked;
