package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aplomo.chassis.paging.Page;
import io.aplomo.escalation.clock.http.ClockItem;
import io.aplomo.escalation.promise.http.PromiseItem;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that was said and done about a case, for whoever has to answer for it.
 *
 * @param complete whether the customer ever insisted: from then on nothing may be missing in it,
 *     whatever else they asked for afterwards
 * @param completeSince since when; absent if they never did
 * @param notes their beginning; {@code /v1/cases/{id}/notes} has the rest
 * @param clocks all of them
 * @param promises what the customer was told would be done: the first 200; {@code
 *     /v1/cases/{id}/promises} has the rest
 */
@Schema(name = "Dossier")
record Dossier(
    boolean complete,
    @Nullable Instant completeSince,
    @JsonProperty("case") CaseDetails file,
    Page<NoteItem> notes,
    List<ClockItem> clocks,
    List<PromiseItem> promises) {}
