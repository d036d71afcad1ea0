/** Calendars and SLA policies over HTTP: whole documents, changed with {@code If-Match}. */
@NullMarked
package io.aplomo.escalation.catalogue.http;

import org.jspecify.annotations.NullMarked;
