/**
 * Measures the running platform with real PostgreSQL and Kafka. A figure is only worth something
 * beside another one of the same run on the same machine, so each benchmark brings its yardstick.
 * Nothing here decides whether a build passes.
 */
@NullMarked
package io.aplomo.bench;

import org.jspecify.annotations.NullMarked;
