/** Parts of transfers put together for tests. */
@NullMarked
package io.aplomo.escalation.transfer.application;

import org.jspecify.annotations.NullMarked;
