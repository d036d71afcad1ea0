package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.aplomo.escalation.cases.view.CaseRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param status {@code OPEN}, {@code RESOLVED} or {@code CLOSED}
 * @param stage more of an open one: {@code NEW}, {@code ASSIGNED}, {@code IN_PROGRESS}, {@code
 *     ESCALATED} or {@code REOPENED}; else as the status
 * @param statusSince since when it is at its stage
 * @param owner subject of who has it, or had it when it was settled; absent if nobody has
 * @param priority {@code P1} to {@code P4}
 * @param queue {@code AGENTS} or {@code SUPERVISORS}
 * @param receivedAt when the complaint reached the organisation; every clock starts here
 * @param customer absent while the assessment has been faster than the complaint
 * @param assessmentNo which assessment of the complaint holds; absent until triage has spoken
 * @param assessment as triage published it; absent until triage has spoken
 * @param corrections verdicts of people that hold over it, by dimension; absent if there are none
 * @param demand what the customer asks for; absent while nobody said that they ask for anything
 * @param tags codes of the organisation, in their order
 * @param version what {@code If-Match} has to say, in quotes
 */
@Schema(name = "Case")
record CaseItem(
    UUID id,
    UUID complaintId,
    String status,
    String stage,
    Instant statusSince,
    @Nullable String owner,
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
    @Nullable DemandItem demand,
    List<String> tags,
    long version) {

  /**
   * What the customer asks for.
   *
   * @param state {@code STATED}, {@code EXPLAINED}, {@code COMPROMISE_OFFERED}, {@code DECLINED} or
   *     {@code INSISTED}
   * @param basis what {@code code} names: {@code POLICY} or {@code ARTICLE}
   * @param code the policy or article that its last move rests on
   */
  @Schema(name = "Demand")
  record DemandItem(String state, String basis, String code, Instant since) {
    static @Nullable DemandItem of(CaseRow row) {
      return row.demand == null || row.demandSince == null
          ? null
          : new DemandItem(
              row.demand,
              String.valueOf(row.demandBasis),
              String.valueOf(row.demandCode),
              row.demandSince);
    }
  }

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
        row.stage(),
        row.statusSince,
        row.owner,
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
        DemandItem.of(row),
        row.tags == null ? List.of() : List.of(row.tags),
        row.version);
  }
}
