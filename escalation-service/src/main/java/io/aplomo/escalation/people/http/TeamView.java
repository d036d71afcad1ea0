package io.aplomo.escalation.people.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.escalation.people.document.TeamDocument;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a team.
 *
 * @param version what {@code If-Match} has to say, in quotes
 */
@Schema(name = "TeamVersion")
record TeamView(
    @JsonUnwrapped TeamDocument team, long version, Instant changedAt, String changedBy) {}
