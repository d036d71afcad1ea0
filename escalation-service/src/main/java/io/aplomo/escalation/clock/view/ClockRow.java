package io.aplomo.escalation.clock.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A clock as it is read. */
@Entity
@Immutable
@Table(name = "case_clock")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class ClockRow {
  @Id public UUID id;

  @Column(name = "case_id")
  public UUID caseId;

  public String tenant;

  @Column(name = "complaint_id")
  public UUID complaintId;

  public String kind;

  public String status;

  @Column(name = "due_at")
  public @Nullable Instant dueAt;

  /** JSON of the whole clock. */
  @ColumnTransformer(read = "cast(clock as text)")
  public String clock;

  /** JSON of every step that was told of it. */
  @ColumnTransformer(read = "cast(steps as text)")
  public String steps;
}
