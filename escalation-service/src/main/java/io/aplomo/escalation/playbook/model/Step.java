package io.aplomo.escalation.playbook.model;

import io.aplomo.escalation.cases.model.Demand;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, with what to say.
 *
 * @param code steps of one code are variants of each other: one of them is chosen
 * @param cites what it rests on, whose codes are named with it; null if it rests on neither
 */
public record Step(String code, StepKind kind, Demand.@Nullable Basis cites, Wording wording) {}
