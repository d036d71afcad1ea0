/**
 * The crash run: while complaints pour in, one process after another is killed or frozen and given
 * back, and after each round the books must balance. What is taken away, when and for how long
 * follows from a seed alone.
 */
@NullMarked
package io.aplomo.acceptance.crash;

import org.jspecify.annotations.NullMarked;
