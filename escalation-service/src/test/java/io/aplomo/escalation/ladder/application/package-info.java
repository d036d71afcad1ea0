/** What the model decides, without a container. */
@NullMarked
package io.aplomo.escalation.ladder.application;

import org.jspecify.annotations.NullMarked;
