/**
 * Transfers and briefs as people read them; it writes nothing and sees nothing of the write path.
 */
@NullMarked
package io.aplomo.escalation.transfer.view;

import org.jspecify.annotations.NullMarked;
