/**
 * What a complaint is at the door and by which rules it is let in. Plain Java: nothing here knows
 * HTTP, a database or the wire, and no rule asks a clock of its own.
 */
@NullMarked
package io.aplomo.intake.complaint.model;

import org.jspecify.annotations.NullMarked;
