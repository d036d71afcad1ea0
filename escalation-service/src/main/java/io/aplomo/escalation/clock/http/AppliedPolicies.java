package io.aplomo.escalation.clock.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an application of the present policies came to.
 *
 * @param revision of all the tenant's documents, to which the cases keep from now on
 * @param scanned how many cases were looked at
 * @param applied how many of them were open and on another revision
 * @param changed how many of those have a clock that moved, or took another step, or another
 *     priority
 * @param nextCursor for the next cases; null if there are none, and shown as null
 */
@Schema(name = "AppliedSlaPolicies")
public record AppliedPolicies(
    long revision,
    int scanned,
    int applied,
    int changed,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {}
