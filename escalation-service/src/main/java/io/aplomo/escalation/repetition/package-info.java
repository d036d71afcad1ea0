/**
 * Doing what people ask once per key, in the transaction of what is done. It knows nothing of what
 * that is.
 */
@NullMarked
package io.aplomo.escalation.repetition;

import org.jspecify.annotations.NullMarked;
