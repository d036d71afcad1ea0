/** What the model decides, without a container. */
@NullMarked
package io.aplomo.escalation.transfer.model;

import org.jspecify.annotations.NullMarked;
