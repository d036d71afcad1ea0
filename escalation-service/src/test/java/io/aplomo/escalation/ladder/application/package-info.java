/** Parts of the ladder put together for tests. */
@NullMarked
package io.aplomo.escalation.ladder.application;

import org.jspecify.annotations.NullMarked;
