package io.aplomo.triage.assessment.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.triage.Assessment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One assessment of a complaint, as it was stored. */
@Entity
@Immutable
@Table(name = "assessment")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class StoredAssessment {
  @Id
  @Column(name = "event_id")
  private UUID eventId;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @SuppressWarnings("UnusedVariable") // for queries
  private String tenant;

  @Column(name = "assessment_no")
  private int assessmentNo;

  @Column(name = "message_id")
  private @Nullable UUID messageId;

  @Column(name = "policies_version")
  private @Nullable Long policiesVersion;

  @Column(name = "articles_version")
  private @Nullable Long articlesVersion;

  @ColumnTransformer(read = "assessment::text")
  private String assessment;

  @Column(name = "created_at")
  private Instant createdAt;

  protected StoredAssessment() {}

  /** From 1 on, without a gap, within the complaint. */
  public int assessmentNo() {
    return assessmentNo;
  }

  /** The message that was new; null for the complaint's own text. */
  public @Nullable UUID messageId() {
    return messageId;
  }

  /** Of the policies it was held against; null if it is older than they are. */
  public @Nullable Long policiesVersion() {
    return policiesVersion;
  }

  /** Of the articles it was held against; null if it is older than they are. */
  public @Nullable Long articlesVersion() {
    return articlesVersion;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Assessment assessment() {
    return ContractJson.read(assessment.getBytes(UTF_8), Assessment.class);
  }
}
