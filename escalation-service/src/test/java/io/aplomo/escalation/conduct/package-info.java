/** What holds of the conduct protocol beside its code. */
@NullMarked
package io.aplomo.escalation.conduct;

import org.jspecify.annotations.NullMarked;
