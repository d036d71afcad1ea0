/**
 * How what happened at intake is told to the other services: the only place that knows the
 * contract's records. It publishes nothing itself; events leave through the outbox.
 */
@NullMarked
package io.aplomo.intake.complaint.messaging;

import org.jspecify.annotations.NullMarked;
