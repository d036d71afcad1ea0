/**
 * The calendars and SLA policies of tenants, in versions that are only ever added to, and the port
 * by which the engines get them worked out. It knows how they are kept and changed, and never which
 * case runs by which of them.
 */
@NullMarked
package io.aplomo.escalation.catalogue;

import org.jspecify.annotations.NullMarked;
