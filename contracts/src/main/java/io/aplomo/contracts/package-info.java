/**
 * The wire format of Aplomo's events: envelope, topics, catalogue of types, and the one JSON
 * mapping.
 *
 * <p>Everything here is a promise to other processes, so it only grows: a field may be added, never
 * renamed, retyped, made required or removed. It knows no framework, no broker and no database.
 */
@NullMarked
package io.aplomo.contracts;

import org.jspecify.annotations.NullMarked;
