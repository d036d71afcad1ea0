@NullMarked
package io.aplomo.escalation.calendar.ical;

import org.jspecify.annotations.NullMarked;
