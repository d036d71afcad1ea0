/** The protocol as people use it. */
@NullMarked
package io.aplomo.escalation.conduct.http;

import org.jspecify.annotations.NullMarked;
