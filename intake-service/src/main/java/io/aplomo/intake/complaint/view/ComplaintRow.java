package io.aplomo.intake.complaint.view;

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
 * The table as queries name it. It is never loaded as an object: queries select what they show.
 * JSON columns are read as their text.
 */
@Entity(name = "Complaint")
@Immutable
@Table(name = "complaint")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled and read by Hibernate only
class ComplaintRow {
  @Id UUID id;
  String tenant;

  @Column(name = "tracking_key")
  String trackingKey;

  String channel;

  @Column(name = "external_id")
  @Nullable String externalId;

  String text;

  @Column(name = "customer_ref")
  String customerRef;

  @Column(name = "customer_name")
  @Nullable String customerName;

  @Column(name = "customer_tier")
  @Nullable String customerTier;

  @Column(name = "customer_vulnerable")
  @Nullable Boolean customerVulnerable;

  @Nullable String language;
  @Nullable String subject;
  @Nullable String category;
  String jurisdiction;
  @Nullable String sector;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "received_at_stated")
  boolean receivedAtStated;

  @Column(name = "received_at_clamped")
  boolean receivedAtClamped;

  @Column(name = "submitted_by")
  String submittedBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "occurred_at")
  @Nullable Instant occurredAt;

  @Column(name = "occurred_at_clamped")
  boolean occurredAtClamped;

  @ColumnTransformer(read = "facts #>> '{}'")
  String facts;

  @ColumnTransformer(read = "attachments #>> '{}'")
  String attachments;

  String status;

  @Column(name = "message_count")
  int messageCount;
}
