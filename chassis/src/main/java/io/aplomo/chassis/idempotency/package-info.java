/**
 * Requests that may be repeated: the answer to the first one with an {@code Idempotency-Key} is
 * stored in the transaction of its effect and given again to every repetition for a day
 * (draft-ietf-httpapi-idempotency-key-header). What the effect is belongs to the services.
 */
@NullMarked
package io.aplomo.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
