/** Promises: parts, put together as a container does. */
@NullMarked
package io.aplomo.escalation.promise.application;

import org.jspecify.annotations.NullMarked;
