package io.aplomo.escalation.catalogue.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.escalation.catalogue.document.CalendarDocument;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a calendar.
 *
 * @param version what {@code If-Match} has to say, in quotes; 0 for a standard calendar
 * @param changedAt when it was put; absent for version 0
 * @param changedBy who put it; absent for version 0
 */
@Schema(name = "CalendarVersion")
record CalendarView(
    @JsonUnwrapped CalendarDocument calendar,
    long version,
    @Nullable Instant changedAt,
    @Nullable String changedBy) {}
