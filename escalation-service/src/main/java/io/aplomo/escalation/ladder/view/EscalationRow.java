package io.aplomo.escalation.ladder.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An escalation as it is read; the columns are explained in {@code V0160__ladder.sql}. */
@Entity
@Immutable
@Table(name = "escalation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class EscalationRow {
  @Id public UUID id;

  @Column(name = "case_id")
  public UUID caseId;

  public String tenant;

  @Column(name = "complaint_id")
  public UUID complaintId;

  public String state;

  public String level;

  /** JSON, read by the API. */
  @ColumnTransformer(read = "cast(document as text)")
  public String document;

  @Column(name = "opened_at")
  public Instant openedAt;

  public @Nullable String addressee;

  @Column(name = "called_at")
  public @Nullable Instant calledAt;

  @Column(name = "accept_until")
  public @Nullable Instant acceptUntil;

  @Column(name = "accepted_by")
  public @Nullable String acceptedBy;

  @Column(name = "accepted_at")
  public @Nullable Instant acceptedAt;

  @Column(name = "ended_because")
  public @Nullable String endedBecause;

  @Column(name = "ended_at")
  public @Nullable Instant endedAt;

  /** JSON, read by the API. */
  @ColumnTransformer(read = "cast(history as text)")
  public String history;
}
