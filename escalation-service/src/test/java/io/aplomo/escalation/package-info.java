/** What holds the parts of the service apart. */
@NullMarked
package io.aplomo.escalation;

import org.jspecify.annotations.NullMarked;
