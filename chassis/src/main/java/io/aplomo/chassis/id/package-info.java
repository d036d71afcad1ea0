/**
 * Identifiers: time-ordered ones for what comes in, derived ones for what follows from it. Nothing
 * here talks to a database, and no identifier is ever drawn twice for one effect.
 */
@NullMarked
package io.aplomo.chassis.id;

import org.jspecify.annotations.NullMarked;
