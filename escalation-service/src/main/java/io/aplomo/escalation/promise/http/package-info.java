/** Promises over HTTP. Nothing is decided here. */
@NullMarked
package io.aplomo.escalation.promise.http;

import org.jspecify.annotations.NullMarked;
