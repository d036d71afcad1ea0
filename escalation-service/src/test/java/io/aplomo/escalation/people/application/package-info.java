/** Changes of people over the real database. */
@NullMarked
package io.aplomo.escalation.people.application;

import org.jspecify.annotations.NullMarked;
