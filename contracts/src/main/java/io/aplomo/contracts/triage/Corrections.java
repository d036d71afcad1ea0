package io.aplomo.contracts.triage;

import org.jspecify.annotations.Nullable;

/**
 * The verdicts of people that hold over those of the assessment beside them, until they are lifted.
 * What is absent nobody corrected: there the assessment's own verdict holds.
 */
public record Corrections(
    Urgency.@Nullable Level urgency,
    Fault.@Nullable Verdict fault,
    Conduct.@Nullable Level conduct,
    Emotion.@Nullable Level emotion,
    Demand.@Nullable Verdict demand,
    Understanding.@Nullable Verdict understanding,
    Category.@Nullable Verdict category,
    @Nullable Intent intent,
    @Nullable Boolean safety,
    @Nullable Boolean vulnerable) {}
