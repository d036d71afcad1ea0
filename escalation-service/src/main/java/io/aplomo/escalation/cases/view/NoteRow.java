package io.aplomo.escalation.cases.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a person wrote for colleagues: when they moved a case, or by itself. */
@Entity
@Immutable
@Table(name = "case_note")
@IdClass(NoteRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class NoteRow {
  /** What identifies a note. */
  public record Key(UUID caseId, UUID id) {}

  @Id
  @Column(name = "case_id")
  public UUID caseId;

  @Id public UUID id;

  public String tenant;

  public Instant at;

  public String author;

  public String text;
}
