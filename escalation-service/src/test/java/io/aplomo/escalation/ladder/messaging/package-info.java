/** The ladder with its events, on the real database. */
@NullMarked
package io.aplomo.escalation.ladder.messaging;

import org.jspecify.annotations.NullMarked;
