@NullMarked
package io.aplomo.escalation.calendar.holidays;

import org.jspecify.annotations.NullMarked;
