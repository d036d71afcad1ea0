/** What the model decides, without a container. */
@NullMarked
package io.aplomo.escalation.ladder.messaging;

import org.jspecify.annotations.NullMarked;
