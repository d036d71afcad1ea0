package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.chassis.paging.Page;
import io.aplomo.escalation.cases.model.Awaited;
import io.aplomo.escalation.cases.view.CaseRow;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case with what belongs to it.
 *
 * @param steps the recovery steps that are done, by name, each with its last evidence
 * @param awaiting what the organisation waits for now: {@code CUSTOMER}, {@code COMPLETION}
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
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String steps,
    List<String> awaiting,
    Page<MessageItem> conversation,
    Page<TimelineItem> timeline) {
  /** What it has where no step is done. */
  private static final String NO_STEPS = "{}";

  static CaseDetails of(
      CaseRow row,
      Set<Awaited> awaited,
      Page<MessageItem> conversation,
      Page<TimelineItem> timeline) {
    return new CaseDetails(
        CaseItem.of(row),
        row.trackingKey,
        row.externalId,
        row.subject,
        row.language,
        row.jurisdiction,
        row.sector,
        row.steps == null ? NO_STEPS : row.steps,
        awaited.stream().sorted().map(Enum::name).toList(),
        conversation,
        timeline);
  }
}
