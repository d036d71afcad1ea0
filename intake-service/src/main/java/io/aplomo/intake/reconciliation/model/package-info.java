/** Which hour is counted. Plain Java; the time is given by who asks. */
@NullMarked
package io.aplomo.intake.reconciliation.model;

import org.jspecify.annotations.NullMarked;
