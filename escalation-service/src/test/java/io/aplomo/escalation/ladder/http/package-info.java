/** What the model decides, without a container. */
@NullMarked
package io.aplomo.escalation.ladder.http;

import org.jspecify.annotations.NullMarked;
