package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.chassis.paging.Page;
import io.aplomo.escalation.cases.view.CaseRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case with what belongs to it.
 *
 * @param conversation its beginning; {@code /v1/cases/{id}/messages} has the rest
 * @param timeline its beginning; {@code /v1/cases/{id}/timeline} has the rest
 */
@Schema(name = "CaseDetails")
record CaseDetails(
    @JsonUnwrapped CaseItem item,
    @Nullable String trackingKey,
    @Nullable String externalId,
    @Nullable String subject,
    @Nullable String language,
    @Nullable String jurisdiction,
    @Nullable String sector,
    Page<MessageItem> conversation,
    Page<TimelineItem> timeline) {
  static CaseDetails of(CaseRow row, Page<MessageItem> conversation, Page<TimelineItem> timeline) {
    return new CaseDetails(
        CaseItem.of(row),
        row.trackingKey,
        row.externalId,
        row.subject,
        row.language,
        row.jurisdiction,
        row.sector,
        conversation,
        timeline);
  }
}
