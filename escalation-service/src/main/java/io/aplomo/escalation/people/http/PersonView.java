package io.aplomo.escalation.people.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.escalation.people.document.PersonDocument;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a person; of the present one also how they are now.
 *
 * @param version what {@code If-Match} has to say, in quotes
 * @param presence absent for a version that was asked for by its number, and in the answer to a
 *     change
 * @param onShift whether they work at this hour; absent where the presence is
 */
@Schema(name = "PersonVersion")
record PersonView(
    @JsonUnwrapped PersonDocument person,
    long version,
    Instant changedAt,
    String changedBy,
    @Nullable PresenceView presence,
    @Nullable Boolean onShift) {}
