/**
 * One handler per command. It owns the transaction: loads, lets the model decide, stores, appends
 * the event and the answer under the caller's idempotency key, all or nothing.
 */
@NullMarked
package io.aplomo.intake.complaint.application;

import org.jspecify.annotations.NullMarked;
