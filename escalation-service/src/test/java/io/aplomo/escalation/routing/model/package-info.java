/** Tests of who gets which case: simulated days, held against a slow reference of its own. */
@NullMarked
package io.aplomo.escalation.routing.model;

import org.jspecify.annotations.NullMarked;
