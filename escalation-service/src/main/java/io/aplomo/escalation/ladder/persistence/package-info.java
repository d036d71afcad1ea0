/** The tables of escalations as decisions use them. Nothing is decided or told here. */
@NullMarked
package io.aplomo.escalation.ladder.persistence;

import org.jspecify.annotations.NullMarked;
