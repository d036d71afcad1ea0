/**
 * What makes escalations and what they make: one class per occasion, which owns the order of the
 * steps of its transaction. It decides nothing itself and knows no wire format.
 */
@NullMarked
package io.aplomo.escalation.ladder.application;

import org.jspecify.annotations.NullMarked;
