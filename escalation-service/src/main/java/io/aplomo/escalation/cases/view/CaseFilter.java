package io.aplomo.escalation.cases.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which cases of a tenant are wanted; what is null does not matter. */
public record CaseFilter(
    String tenant,
    @Nullable UUID id,
    @Nullable String owner,
    @Nullable String queue,
    @Nullable String status,
    @Nullable String priority) {}
