/** How states lie in the table. */
@NullMarked
package io.aplomo.escalation.conduct.persistence;

import org.jspecify.annotations.NullMarked;
