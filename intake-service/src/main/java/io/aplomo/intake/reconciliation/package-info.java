/**
 * Counts what was taken in, hour by hour, so that it can be held against the cases that were opened
 * for it (architecture, 4.3). It reads and shows; what a difference means is an alert's matter.
 */
@NullMarked
package io.aplomo.intake.reconciliation;

import org.jspecify.annotations.NullMarked;
