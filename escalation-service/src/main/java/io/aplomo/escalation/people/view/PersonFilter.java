package io.aplomo.escalation.people.view;

import org.jspecify.annotations.Nullable;

/** Which people of a tenant are wanted; what is null does not matter. */
public record PersonFilter(
    String tenant, @Nullable String team, @Nullable String role, @Nullable String presence) {}
