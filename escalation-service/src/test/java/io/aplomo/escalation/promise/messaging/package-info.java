/** Promises: on the real database, on two instances. */
@NullMarked
package io.aplomo.escalation.promise.messaging;

import org.jspecify.annotations.NullMarked;
