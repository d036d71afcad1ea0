/**
 * The one place where this service asks the machine for the time. It is good for the time inside
 * new ids only: whatever is decided is decided on the database's clock.
 */
@NullMarked
package io.aplomo.intake.clock;

import org.jspecify.annotations.NullMarked;
