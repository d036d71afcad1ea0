package io.aplomo.escalation.conduct.model;

import org.jspecify.annotations.Nullable;

/**
 * What every step of a person has.
 *
 * @param by subject of their token
 * @param manager whether they are a manager
 * @param reasonCode why, as a code of the organisation, if they said
 * @param adjustmentExplained whether they said why no adjustment for the customer would help
 */
public record Act(
    String by, boolean manager, @Nullable String reasonCode, boolean adjustmentExplained) {}
