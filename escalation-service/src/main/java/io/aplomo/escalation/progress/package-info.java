/**
 * How far the facts of other services have been taken in, by all instances together. It reports and
 * never waits: what to do about facts that may be missing is for clocks to decide.
 */
@NullMarked
package io.aplomo.escalation.progress;

import org.jspecify.annotations.NullMarked;
