/**
 * The time engine: what the facts of a case make of its clocks. Pure functions of facts, rules and
 * calendars; nothing here knows the present moment, a database or a framework.
 */
@NullMarked
package io.aplomo.escalation.clock.model;

import org.jspecify.annotations.NullMarked;
