/** What the model decides, without a container. */
@NullMarked
package io.aplomo.escalation.ladder.model;

import org.jspecify.annotations.NullMarked;
