package io.aplomo.escalation.clock.http;

import io.aplomo.escalation.clock.application.ApplyPolicies;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To which cases the present policies are to be applied.
 *
 * @param caseIds these; those that are not open, or of nobody, are passed over
 * @param cursor without {@code caseIds}: of the answer before, for the next ones; absent for the
 *     first
 */
@Schema(name = "ApplySlaPolicies")
public record ApplyRequest(
    @Size(max = ApplyPolicies.MOST) @Nullable List<@NotNull UUID> caseIds,
    @Nullable String cursor) {
  static final ApplyRequest EMPTY = new ApplyRequest(null, null);
}
