/**
 * Durable timers: one row per running clock, claimed when it falls due and removed in the
 * transaction of its consequence. PostgreSQL's clock decides what is due, the shards' leases who
 * should ask; neither the machine's clock nor a lease can make a timer fire early or twice. What a
 * timer means is not known here.
 */
@NullMarked
package io.aplomo.escalation.timer;

import org.jspecify.annotations.NullMarked;
