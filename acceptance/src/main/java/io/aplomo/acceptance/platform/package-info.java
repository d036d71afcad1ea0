/**
 * The platform as a run sees it from outside: real processes that can be killed and frozen, their
 * databases, topics and shard leases. Nothing here looks inside a service; what it knows of one is
 * its HTTP interface, its tables and its events.
 */
@NullMarked
package io.aplomo.acceptance.platform;

import org.jspecify.annotations.NullMarked;
