package io.aplomo.escalation.conduct.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of the history as it is read. */
@Entity
@Immutable
@Table(name = "conduct_entry")
@IdClass(ConductEntryRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class ConductEntryRow {
  /** What identifies an entry. */
  public record Key(UUID conductId, long seq) {}

  @Id
  @Column(name = "conduct_id")
  public UUID conductId;

  @Id public long seq;

  public UUID id;

  public String tenant;

  public String kind;

  public Instant at;

  @Column(name = "case_id")
  public UUID caseId;

  public @Nullable String actor;

  @Column(name = "reason_code")
  public @Nullable String reasonCode;

  @Column(name = "policy_version")
  public String policyVersion;

  public @Nullable String source;

  public @Nullable String gravity;

  public @Nullable String category;

  public @Nullable String severity;

  @Column(name = "during_contact")
  public @Nullable Boolean duringContact;

  @Column(name = "assessment_no")
  public @Nullable Integer assessmentNo;

  public @Nullable String note;

  @Column(name = "adjustment_reason")
  public @Nullable String adjustmentReason;

  /** JSON, passed on as it is. */
  @ColumnTransformer(read = "cast(details as text)")
  public String details;

  @Column(name = "withdrawn_at")
  public @Nullable Instant withdrawnAt;
}
