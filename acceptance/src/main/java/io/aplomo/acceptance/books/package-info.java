/**
 * Compares what was acknowledged with what the databases and the topics hold: every complaint,
 * message, assessment and case exactly once, first occurrences in order, nothing left behind. It
 * reads and never changes anything.
 */
@NullMarked
package io.aplomo.acceptance.books;

import org.jspecify.annotations.NullMarked;
