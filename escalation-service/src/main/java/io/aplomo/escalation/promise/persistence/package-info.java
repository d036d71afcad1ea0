/** The table of promises, on the engines' connection. Nothing is decided here. */
@NullMarked
package io.aplomo.escalation.promise.persistence;

import org.jspecify.annotations.NullMarked;
