package io.aplomo.escalation.cases.view;

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

/** An entry of a timeline as it is read. */
@Entity
@Immutable
@Table(name = "case_timeline")
@IdClass(TimelineRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class TimelineRow {
  /** What identifies an entry. */
  public record Key(UUID caseId, long seq) {}

  @Id
  @Column(name = "case_id")
  public UUID caseId;

  @Id public long seq;

  public String tenant;

  public String kind;

  public Instant at;

  @Column(name = "effective_at")
  public Instant effectiveAt;

  @Column(name = "cause_id")
  public UUID causeId;

  public @Nullable String actor;

  /** JSON, passed on as it is. */
  @ColumnTransformer(read = "cast(details as text)")
  public String details;
}
