package io.aplomo.escalation.cases.persistence;

import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.CaseState;
import io.aplomo.escalation.cases.model.Cause;

/**
 * An event with its cause.
 *
 * @param of whose case, open or not, before or after it happened
 */
public record Happening(CaseState of, Cause cause, CaseEvent event) {}
