package io.aplomo.escalation.promise.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A promise as it is read; the columns are explained in {@code V0180__promises.sql}. */
@Entity
@Immutable
@Table(name = "promise")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class PromiseRow {
  @Id public UUID id;

  public String tenant;

  @Column(name = "case_id")
  public UUID caseId;

  @Column(name = "complaint_id")
  public UUID complaintId;

  public String text;

  public Instant due;

  @Column(name = "warn_at")
  public Instant warnAt;

  public String owner;

  @Column(name = "made_at")
  public Instant madeAt;

  @Column(name = "made_by")
  public String madeBy;

  public @Nullable UUID replaces;

  @Column(name = "next_id")
  public @Nullable UUID nextId;

  public String state;

  @Column(name = "warned_at")
  public @Nullable Instant warnedAt;

  @Column(name = "broken_at")
  public @Nullable Instant brokenAt;

  @Column(name = "ended_at")
  public @Nullable Instant endedAt;

  @Column(name = "ended_by")
  public @Nullable String endedBy;

  @Column(name = "reason_code")
  public @Nullable String reasonCode;
}
