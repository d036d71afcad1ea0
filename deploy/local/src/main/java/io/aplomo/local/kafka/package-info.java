/**
 * A real Kafka broker as a child process (KRaft, one node that is controller and broker) and the
 * platform's topics on it. Nothing here is embedded in our own JVM, so it can be killed and frozen
 * like the real thing.
 */
@NullMarked
package io.aplomo.local.kafka;

import org.jspecify.annotations.NullMarked;
