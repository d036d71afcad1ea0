/** Calendars and SLA policies in their table: rows are added and never changed. */
@NullMarked
package io.aplomo.escalation.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
