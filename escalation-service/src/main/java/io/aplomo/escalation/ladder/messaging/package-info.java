/** The events of escalations on the wire; the only part of the ladder that sees the contracts. */
@NullMarked
package io.aplomo.escalation.ladder.messaging;

import org.jspecify.annotations.NullMarked;
