package io.aplomo.escalation.cases.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A turn of a conversation as it is read. */
@Entity
@Immutable
@Table(name = "conversation_message")
@IdClass(MessageRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class MessageRow {
  /** What identifies a message. */
  public record Key(UUID caseId, int number) {}

  @Id
  @Column(name = "case_id")
  public UUID caseId;

  @Id public int number;

  public String tenant;

  @Column(name = "message_id")
  public @Nullable UUID messageId;

  public String author;

  public String visibility;

  public String text;

  @Column(name = "occurred_at")
  public Instant occurredAt;

  @Column(name = "recorded_at")
  public Instant recordedAt;
}
