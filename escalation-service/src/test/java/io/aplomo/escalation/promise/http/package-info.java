/** Promises: as callers see them. */
@NullMarked
package io.aplomo.escalation.promise.http;

import org.jspecify.annotations.NullMarked;
