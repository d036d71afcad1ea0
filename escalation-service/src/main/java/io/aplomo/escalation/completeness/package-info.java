/**
 * Watches for what ought to have come and has not: complaints without a case, cases without their
 * complaint or assessment. It counts and shows; it repairs nothing.
 */
@NullMarked
package io.aplomo.escalation.completeness;

import org.jspecify.annotations.NullMarked;
