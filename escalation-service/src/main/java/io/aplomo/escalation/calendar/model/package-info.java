/**
 * Working-time calendars and the engine that counts with them: how much open time lies between two
 * instants, when a given amount of it is over, and on which day a period of days, weeks or months
 * ends. Everything here is a pure function of its arguments; it knows no framework, no clock, no
 * file and no table, and no deadline may be worked out anywhere else.
 */
@NullMarked
package io.aplomo.escalation.calendar.model;

import org.jspecify.annotations.NullMarked;
