/**
 * Public holidays: as published for the years that are, by rule for those that are not yet, and the
 * ready-made calendars that follow from them. The lists are data under {@code calendars/}, each
 * with its source; nothing here decides what a tenant's calendar is.
 */
@NullMarked
package io.aplomo.escalation.calendar.holidays;

import org.jspecify.annotations.NullMarked;
