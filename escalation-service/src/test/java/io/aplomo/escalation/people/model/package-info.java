/** What people can do, and when, without anything around it. */
@NullMarked
package io.aplomo.escalation.people.model;

import org.jspecify.annotations.NullMarked;
