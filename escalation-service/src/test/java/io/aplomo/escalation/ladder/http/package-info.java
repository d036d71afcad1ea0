/** The ladder as people and callers see it. */
@NullMarked
package io.aplomo.escalation.ladder.http;

import org.jspecify.annotations.NullMarked;
