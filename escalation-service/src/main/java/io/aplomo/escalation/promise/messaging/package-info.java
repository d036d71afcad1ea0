/** How promises are told of: the only place of this feature that knows the contract. */
@NullMarked
package io.aplomo.escalation.promise.messaging;

import org.jspecify.annotations.NullMarked;
