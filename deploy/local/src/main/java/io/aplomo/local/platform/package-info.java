/**
 * The whole platform on one machine: PostgreSQL, Kafka and any number of instances of each service,
 * started in parallel where they do not need one another and stopped in the reverse order. Tests,
 * benchmarks, crash runs and {@code aplomo up} all start it through here.
 */
@NullMarked
package io.aplomo.local.platform;

import org.jspecify.annotations.NullMarked;
