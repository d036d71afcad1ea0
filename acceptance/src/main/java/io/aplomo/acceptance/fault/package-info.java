/**
 * Faults and special cases that the rounds of a crash run do not reach: a dependency that is away
 * for minutes, a database set back to a copy, a transaction held open, poison among good records, a
 * fact that arrives late, text where no text may be.
 */
@NullMarked
package io.aplomo.acceptance.fault;

import org.jspecify.annotations.NullMarked;
