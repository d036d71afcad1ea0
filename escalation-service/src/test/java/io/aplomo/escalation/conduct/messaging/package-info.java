/** The protocol on the real database, on two instances. */
@NullMarked
package io.aplomo.escalation.conduct.messaging;

import org.jspecify.annotations.NullMarked;
