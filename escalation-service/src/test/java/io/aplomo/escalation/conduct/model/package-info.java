/** What the model decides, without a container. */
@NullMarked
package io.aplomo.escalation.conduct.model;

import org.jspecify.annotations.NullMarked;
