/**
 * Changes calendars and SLA policies, and hands them to the engines worked out. What it remembers
 * of the present ones is never older than a few seconds; what it remembers of an old version never
 * changes.
 */
@NullMarked
package io.aplomo.escalation.catalogue.application;

import org.jspecify.annotations.NullMarked;
