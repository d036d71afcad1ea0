/** The events of transfers on the wire; the only part of them that sees the contracts. */
@NullMarked
package io.aplomo.escalation.transfer.messaging;

import org.jspecify.annotations.NullMarked;
