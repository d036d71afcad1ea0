/**
 * What tests stand on: one real PostgreSQL and one real Kafka per JVM, a clock that tests set,
 * tokens that services trust, and a probe into topics. For test scope only; it must never replace a
 * part by something that behaves otherwise.
 */
@NullMarked
package io.aplomo.testkit;

import org.jspecify.annotations.NullMarked;
