/**
 * Whether the customer knows how things are, as far as an article can tell. Without an article to
 * compare with it must not claim to know.
 */
@NullMarked
package io.aplomo.triage.scoring.understanding;

import org.jspecify.annotations.NullMarked;
