/** What is missing, counted on the real database. */
@NullMarked
package io.aplomo.escalation.completeness;

import org.jspecify.annotations.NullMarked;
