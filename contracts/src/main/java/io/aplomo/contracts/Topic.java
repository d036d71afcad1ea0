package io.aplomo.contracts;

import java.time.Duration;

/**
 * A Kafka topic as it has to exist; services never create one.
 *
 * @param name its full name
 * @param partitions fixed for the life of the topic: growing it would move keys between partitions
 *     and break their order
 * @param retention how long the broker keeps a record
 */
public record Topic(String name, int partitions, Duration retention) {}
