@NullMarked
package io.aplomo.escalation.routing.http;

import org.jspecify.annotations.NullMarked;
