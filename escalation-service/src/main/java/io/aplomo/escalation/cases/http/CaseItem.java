package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.aplomo.escalation.cases.view.CaseRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param status {@code OPEN}, {@code RESOLVED} or {@code CLOSED}
 * @param priority {@code P1} to {@code P4}
 * @param queue {@code AGENTS} or {@code SUPERVISORS}
 * @param receivedAt when the complaint reached the organisation; every clock starts here
 * @param customer absent while the assessment has been faster than the complaint
 * @param assessmentNo which assessment of the complaint holds; absent until triage has spoken
 * @param assessment as triage published it; absent until triage has spoken
 * @param corrections verdicts of people that hold over it, by dimension; absent if there are none
 * @param version what {@code If-Match} has to say, in quotes
 */
@Schema(name = "Case")
record CaseItem(
    UUID id,
    UUID complaintId,
    String status,
    Instant statusSince,
    String priority,
    String queue,
    String channel,
    @Nullable String category,
    Instant receivedAt,
    Instant openedAt,
    @Nullable Customer customer,
    @Nullable Integer assessmentNo,
    @JsonRawValue
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        @Nullable String assessment,
    @JsonRawValue
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        @Nullable String corrections,
    long version) {

  /**
   * Who complains.
   *
   * @param vulnerable what the organisation knows; absent if it did not say
   */
  record Customer(
      String ref, @Nullable String name, @Nullable String tier, @Nullable Boolean vulnerable) {
    static @Nullable Customer of(CaseRow row) {
      return row.customerRef == null
          ? null
          : new Customer(
              row.customerRef, row.customerName, row.customerTier, row.customerVulnerable);
    }
  }

  static CaseItem of(CaseRow row) {
    return new CaseItem(
        row.id,
        row.complaintId,
        row.status,
        row.statusSince,
        row.priority,
        row.queue,
        row.channel,
        row.category,
        row.receivedAt,
        row.openedAt,
        Customer.of(row),
        row.assessmentNo,
        row.assessment,
        row.corrections,
        row.version);
  }
}
