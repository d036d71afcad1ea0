@NullMarked
package io.aplomo.escalation.routing.persistence;

import org.jspecify.annotations.NullMarked;
