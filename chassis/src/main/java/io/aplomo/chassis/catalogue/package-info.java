/**
 * Documents that people edit as a whole and in versions: a change appends the next version, named
 * by the one that its author has seen, and old versions can be read for ever. It knows how versions
 * are kept, changed and answered, and never what a document says.
 */
@NullMarked
package io.aplomo.chassis.catalogue;

import org.jspecify.annotations.NullMarked;
