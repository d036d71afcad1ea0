/** That the books find what is wrong: a check that cannot fail proves nothing. */
@NullMarked
package io.aplomo.acceptance.books;

import org.jspecify.annotations.NullMarked;
