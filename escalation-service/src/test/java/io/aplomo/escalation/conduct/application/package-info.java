/** What ties the protocol to its files and keys, and what puts it together for tests. */
@NullMarked
package io.aplomo.escalation.conduct.application;

import org.jspecify.annotations.NullMarked;
