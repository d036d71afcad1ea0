/** Transfers with their events, on the real database. */
@NullMarked
package io.aplomo.escalation.transfer.messaging;

import org.jspecify.annotations.NullMarked;
