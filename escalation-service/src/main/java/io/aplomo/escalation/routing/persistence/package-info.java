/**
 * Where cases wait, in SQL: their places in queues, and who asks for them. It decides nothing: the
 * order is that of {@code routing.model.WaitingOrder}, which a test holds it to.
 */
@NullMarked
package io.aplomo.escalation.routing.persistence;

import org.jspecify.annotations.NullMarked;
