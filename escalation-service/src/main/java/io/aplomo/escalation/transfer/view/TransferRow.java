package io.aplomo.escalation.transfer.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A transfer as it is read; the columns are explained in {@code V0170__transfer.sql}. */
@Entity
@Immutable
@Table(name = "transfer")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class TransferRow {
  @Id public UUID id;

  @Column(name = "case_id")
  public UUID caseId;

  public String tenant;

  public String kind;

  public String sender;

  public @Nullable String person;

  public @Nullable String team;

  @Column(name = "offered_by")
  public String offeredBy;

  @Column(name = "reason_code")
  public String reasonCode;

  @Column(name = "offered_at")
  public Instant offeredAt;

  public String state;

  @Column(name = "answer_until")
  public @Nullable Instant answerUntil;

  public @Nullable String receiver;

  @Column(name = "answered_at")
  public @Nullable Instant answeredAt;

  @Column(name = "refused_because")
  public @Nullable String refusedBecause;

  public @Nullable String note;
}
