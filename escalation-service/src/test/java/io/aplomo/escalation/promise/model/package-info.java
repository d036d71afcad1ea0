/** Promises: every state with every command. */
@NullMarked
package io.aplomo.escalation.promise.model;

import org.jspecify.annotations.NullMarked;
