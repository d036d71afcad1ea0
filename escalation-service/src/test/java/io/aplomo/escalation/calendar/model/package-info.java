@NullMarked
package io.aplomo.escalation.calendar.model;

import org.jspecify.annotations.NullMarked;
