/** Cases from events, on the real database and the real broker. */
@NullMarked
package io.aplomo.escalation.cases.messaging;

import org.jspecify.annotations.NullMarked;
