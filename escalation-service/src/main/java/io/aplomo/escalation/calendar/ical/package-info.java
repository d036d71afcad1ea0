/**
 * Takes days over from iCalendar files (RFC 5545), so that holidays which somebody publishes need
 * not be typed. It reads the narrow part that holidays need and refuses everything else with the
 * line on which it stands: a day that is guessed wrong moves deadlines.
 */
@NullMarked
package io.aplomo.escalation.calendar.ical;

import org.jspecify.annotations.NullMarked;
