/**
 * The commands behind {@code ./aplomo}: each parses its options, calls one of the neighbouring
 * packages and turns the outcome into an exit code. Nothing but the wanted result goes to standard
 * output.
 */
@NullMarked
package io.aplomo.local.cli;

import org.jspecify.annotations.NullMarked;
