/** Transfers as people and callers see them. */
@NullMarked
package io.aplomo.escalation.transfer.http;

import org.jspecify.annotations.NullMarked;
