/**
 * Our three services as child processes: which there are, how they are wired to PostgreSQL, Kafka
 * and the token mint, and when they are ready. Knows them only by their environment variables and
 * their health endpoint, as a cluster would.
 */
@NullMarked
package io.aplomo.local.service;

import org.jspecify.annotations.NullMarked;
