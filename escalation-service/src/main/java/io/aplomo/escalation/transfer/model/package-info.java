/**
 * Cases that go from one person to another, with a brief, so that the customer repeats nothing.
 * Plain Java: states answer commands with what follows, or with why not.
 */
@NullMarked
package io.aplomo.escalation.transfer.model;

import org.jspecify.annotations.NullMarked;
