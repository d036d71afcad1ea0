/** What holds of the ladder beside its code. */
@NullMarked
package io.aplomo.escalation.ladder;

import org.jspecify.annotations.NullMarked;
