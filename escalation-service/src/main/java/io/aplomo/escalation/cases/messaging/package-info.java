/**
 * Between the wire and the model: events of intake and triage become facts, what happens to a case
 * becomes events. The only package of this feature that sees the contracts; it decides nothing.
 */
@NullMarked
package io.aplomo.escalation.cases.messaging;

import org.jspecify.annotations.NullMarked;
