/** Escalations over HTTP: requests become commands, and what came of them answers. */
@NullMarked
package io.aplomo.escalation.ladder.http;

import org.jspecify.annotations.NullMarked;
