package io.aplomo.escalation.conduct.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A customer's conduct as it is read; the columns are explained in {@code V0140__conduct.sql}. */
@Entity
@Immutable
@Table(name = "conduct")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class ConductRow {
  @Id public UUID id;

  public String tenant;

  @Column(name = "customer_ref")
  public String customerRef;

  /** JSON, read by the API. */
  @ColumnTransformer(read = "cast(document as text)")
  public String document;

  @Column(name = "case_id")
  public UUID caseId;

  public long version;

  /** The database's time of the reading. */
  @Formula("clock_timestamp()")
  public Instant readAt;
}
