/** The table of transfers as decisions use it. Nothing is decided or told here. */
@NullMarked
package io.aplomo.escalation.transfer.persistence;

import org.jspecify.annotations.NullMarked;
