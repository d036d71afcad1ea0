/**
 * Events leave a service in the transaction that makes them true: a row is appended beside the
 * state, and the relay publishes rows in order and removes what the broker acknowledged. Nothing
 * else of a service publishes events.
 */
@NullMarked
package io.aplomo.chassis.outbox;

import org.jspecify.annotations.NullMarked;
