@NullMarked
package io.aplomo.escalation.routing.application;

import org.jspecify.annotations.NullMarked;
