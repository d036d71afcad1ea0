/**
 * The ladder that an escalated case goes up until somebody with the authority for it accepts. Plain
 * Java: states answer commands with what follows, or with why not; nothing is written, timed or
 * told here.
 */
@NullMarked
package io.aplomo.escalation.ladder.model;

import org.jspecify.annotations.NullMarked;
