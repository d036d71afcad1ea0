package io.aplomo.escalation.conduct.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.aplomo.escalation.conduct.view.ConductEntryRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the handling of a customer's conduct.
 *
 * @param id of the event that told of it
 * @param kind OBSERVED, WARNED, SUPERVISOR_OFFERED, CONTACT_ENDED, RESUMED, RESTRICTED,
 *     RESTRICTION_RENEWED, RESTRICTION_LIFTED, APPEALED, APPEAL_DECIDED, OFFBOARDING_PROPOSED,
 *     OFFBOARDED, SUSPENDED, WITHDRAWN; more may be added
 * @param actor who did it or told of it; absent where time or a machine did
 * @param source of what was noticed: REPORT, SCORE or CORRECTION
 * @param note what the actor wrote
 * @param adjustmentReason why no adjustment would have helped, as the actor wrote
 * @param details values of the kind
 * @param withdrawnAt since when it does not count any more
 */
@Schema(name = "ConductEntry")
record ConductEntryItem(
    UUID id,
    String kind,
    Instant at,
    UUID caseId,
    @Nullable String actor,
    @Nullable String reasonCode,
    String policyVersion,
    @Nullable String source,
    @Nullable String gravity,
    @Nullable String category,
    @Nullable String severity,
    @Nullable Boolean duringContact,
    @Nullable Integer assessmentNo,
    @Nullable String note,
    @Nullable String adjustmentReason,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String details,
    @Nullable Instant withdrawnAt) {

  static ConductEntryItem of(ConductEntryRow row) {
    return new ConductEntryItem(
        row.id,
        row.kind,
        row.at,
        row.caseId,
        row.actor,
        row.reasonCode,
        row.policyVersion,
        row.source,
        row.gravity,
        row.category,
        row.severity,
        row.duringContact,
        row.assessmentNo,
        row.note,
        row.adjustmentReason,
        row.details,
        row.withdrawnAt);
  }

  /** Without anybody's words, so that no log line can carry them. */
  @Override
  public String toString() {
    return "ConductEntryItem[" + id + ", " + kind + "]";
  }
}
