package io.aplomo.escalation.playbook.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a playbook.
 *
 * @param version what {@code If-Match} has to say, in quotes; 0 for the standard playbook
 * @param changedAt when it was put; absent for version 0
 * @param changedBy who put it; absent for version 0
 */
@Schema(name = "PlaybookVersion")
record PlaybookView(
    @JsonUnwrapped PlaybookDocument playbook,
    long version,
    @Nullable Instant changedAt,
    @Nullable String changedBy) {}
