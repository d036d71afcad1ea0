/**
 * Threads that do one thing for ever: the relay, the lease keeper, the janitors. A loop outlives
 * every fault of its environment; it never decides what its step means.
 */
@NullMarked
package io.aplomo.chassis.loop;

import org.jspecify.annotations.NullMarked;
