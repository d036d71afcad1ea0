/** Transfers and briefs over HTTP: requests become commands, and what came of them answers. */
@NullMarked
package io.aplomo.escalation.transfer.http;

import org.jspecify.annotations.NullMarked;
