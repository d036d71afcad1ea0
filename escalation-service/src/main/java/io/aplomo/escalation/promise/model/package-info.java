/**
 * What was promised to customers: where a promise stands, what may become of it, and when it is
 * time to warn. Pure functions of their arguments; the words of a promise are not here.
 */
@NullMarked
package io.aplomo.escalation.promise.model;

import org.jspecify.annotations.NullMarked;
