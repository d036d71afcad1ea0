package io.aplomo.escalation.cases.model;

import org.jspecify.annotations.Nullable;

/**
 * Triage's view of a conversation as it is shown, and never decided on.
 *
 * @param assessment the whole of it as JSON, as the scorer made it
 * @param corrections the verdicts of people that hold over it, as JSON; absent if there are none
 */
public record Document(String assessment, @Nullable String corrections) {}
