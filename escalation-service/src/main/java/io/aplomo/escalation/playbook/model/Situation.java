package io.aplomo.escalation.playbook.model;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.cases.model.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case as far as a playbook looks at it.
 *
 * @param demandState how far what the customer asks for has come; null if nothing was recorded
 * @param vulnerable whether somebody affected needs special care
 * @param safety whether somebody's health or life is in danger, the customer's own among them
 */
public record Situation(
    Fault fault,
    Conduct conduct,
    DemandVerdict demand,
    Demand.@Nullable State demandState,
    Understanding understanding,
    Urgency urgency,
    Channel channel,
    boolean vulnerable,
    boolean safety) {}
