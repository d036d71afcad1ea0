/** Lets tests put the application together without a container. */
@NullMarked
package io.aplomo.escalation.cases.application;

import org.jspecify.annotations.NullMarked;
