package io.aplomo.escalation.clock.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a dry run.
 *
 * @param items those of the cases looked at in which something would follow, in order of their ids
 * @param scanned how many open cases were looked at
 * @param nextCursor for the cases after these; null on the last page, and shown as null
 */
@Schema(name = "ForeseenPage")
public record ForeseenPage(
    List<ForeseenCase> items,
    int scanned,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {}
