package io.aplomo.triage.assessment.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A correction of an assessment, as it was stored. */
@Entity
@Immutable
@Table(name = "correction")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class StoredCorrection {
  @Id
  @SuppressWarnings("UnusedVariable") // for Hibernate
  private UUID id;

  @Column(name = "complaint_id")
  @SuppressWarnings("UnusedVariable") // for queries
  private UUID complaintId;

  @SuppressWarnings("UnusedVariable") // for queries
  private String tenant;

  @Column(name = "assessment_no")
  private int assessmentNo;

  private String dimension;

  private String verdict;

  private String reason;

  @Column(name = "corrected_at")
  private Instant correctedAt;

  @Column(name = "corrected_by")
  private String correctedBy;

  @Column(name = "ended_at")
  @SuppressWarnings("UnusedVariable") // for queries
  private @Nullable Instant endedAt;

  protected StoredCorrection() {}

  /** The assessment that was corrected. */
  public int assessmentNo() {
    return assessmentNo;
  }

  public String dimension() {
    return dimension;
  }

  public String verdict() {
    return verdict;
  }

  /** In the words of the person who corrected it. */
  public String reason() {
    return reason;
  }

  public Instant correctedAt() {
    return correctedAt;
  }

  /** Subject of their token. */
  public String correctedBy() {
    return correctedBy;
  }
}
