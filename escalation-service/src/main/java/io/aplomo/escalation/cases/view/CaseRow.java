package io.aplomo.escalation.cases.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A case file as it is read; the columns are explained in {@code V0100__case.sql} and {@code
 * V0130__case_life.sql}.
 */
@Entity
@Immutable
@Table(name = "case_file")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class CaseRow {
  @Id public UUID id;

  public String tenant;

  @Column(name = "complaint_id")
  public UUID complaintId;

  public String status;

  @Column(name = "status_since")
  public Instant statusSince;

  /** More of an open case than its status; null while nobody has it. */
  public @Nullable String phase;

  public @Nullable String owner;

  public long version;

  public String priority;

  public String queue;

  @Column(name = "received_at")
  public Instant receivedAt;

  @Column(name = "opened_at")
  public Instant openedAt;

  public String channel;

  public @Nullable String category;

  public @Nullable String jurisdiction;

  @Column(name = "customer_vulnerable")
  public @Nullable Boolean customerVulnerable;

  @Column(name = "tracking_key")
  public @Nullable String trackingKey;

  @Column(name = "customer_ref")
  public @Nullable String customerRef;

  @Column(name = "customer_name")
  public @Nullable String customerName;

  @Column(name = "customer_tier")
  public @Nullable String customerTier;

  public @Nullable String language;

  public @Nullable String subject;

  public @Nullable String sector;

  @Column(name = "external_id")
  public @Nullable String externalId;

  @Column(name = "assessment_no")
  public @Nullable Integer assessmentNo;

  /** JSON, passed on as it is. */
  @ColumnTransformer(read = "cast(assessment as text)")
  public @Nullable String assessment;

  /** JSON, passed on as it is. */
  @ColumnTransformer(read = "cast(corrections as text)")
  public @Nullable String corrections;

  /** JSON, passed on as it is. */
  @ColumnTransformer(read = "cast(steps as text)")
  public @Nullable String steps;

  public @Nullable String demand;

  @Column(name = "demand_basis")
  public @Nullable String demandBasis;

  @Column(name = "demand_code")
  public @Nullable String demandCode;

  @Column(name = "demand_since")
  public @Nullable Instant demandSince;

  @Column(name = "insisted_at")
  public @Nullable Instant insistedAt;

  public String @Nullable [] tags;

  /**
   * Since when the dossier has to be complete; null if the customer never insisted. An instance of
   * the version before tells of it by the demand alone.
   */
  public @Nullable Instant completeSince() {
    return insistedAt == null && "INSISTED".equals(demand) ? demandSince : insistedAt;
  }

  /** Whether somebody has to work on it. */
  public boolean isOpen() {
    return status.equals("OPEN");
  }

  /** Where it stands, as people read it. */
  public String stage() {
    if (!isOpen()) {
      return status;
    }
    // As CaseColumns.phase: a case with an owner and no phase was reopened by the version before.
    if (phase != null) {
      return phase;
    }
    return owner == null ? "NEW" : "ASSIGNED";
  }
}
