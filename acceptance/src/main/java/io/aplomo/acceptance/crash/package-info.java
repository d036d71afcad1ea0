/**
 * The crash run: while complaints pour in, one process after another is killed, frozen or given a
 * wrong clock, or connections break off; and after each round the books must balance. What happens,
 * when and for how long follows from a seed alone.
 */
@NullMarked
package io.aplomo.acceptance.crash;

import org.jspecify.annotations.NullMarked;
