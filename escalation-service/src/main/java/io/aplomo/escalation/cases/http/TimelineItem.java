package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.aplomo.escalation.cases.view.CaseReader;
import io.aplomo.escalation.cases.view.TimelineRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case.
 *
 * @param kind OPENED, DOCUMENTED, MESSAGE_ADDED, ASSESSED, ASSESSMENT_CORRECTED, CORRECTION_LIFTED,
 *     ASSESSMENT_IGNORED, SLA_POLICIES_APPLIED, PRIORITISED, ROUTED, ACKNOWLEDGEMENT_REQUESTED,
 *     DELIVERY_CONFIRMED, DELIVERY_FAILED, AWAITING_CUSTOMER, AWAITING_COMPLETION, CONTINUED,
 *     ASSIGNED, RELEASED, STARTED, ESCALATED, STEP_DONE, DEMAND_MOVED, TAGGED, UNTAGGED, NOTED,
 *     RESOLVED, REOPENED, CLOSED; more may be added
 * @param at when it took effect here
 * @param effectiveAt from when its cause counts
 * @param causeId the event that caused it, or that it published
 * @param actor who did it; absent if no person did
 * @param details values of the kind
 * @param note what the actor wrote
 */
@Schema(name = "TimelineEntry")
record TimelineItem(
    String kind,
    Instant at,
    Instant effectiveAt,
    UUID causeId,
    @Nullable String actor,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String details,
    @Nullable String note) {
  static TimelineItem of(TimelineRow row, CaseReader.Notes notes) {
    return new TimelineItem(
        row.kind, row.at, row.effectiveAt, row.causeId, row.actor, row.details, notes.of(row));
  }
}
