/**
 * Chooses the scorer: the built-in one alone, or one of the user's own on top of it, under a time
 * limit and a circuit breaker. A scorer of the user's own must never keep an assessment from being
 * made: whatever it does, the built-in answer stands.
 */
@NullMarked
package io.aplomo.triage.scorer;

import org.jspecify.annotations.NullMarked;
