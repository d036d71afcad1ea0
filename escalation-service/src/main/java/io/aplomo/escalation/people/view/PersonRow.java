package io.aplomo.escalation.people.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A person as they are now; the columns are explained in {@code V0120__people.sql}. */
@Entity
@Immutable
@Table(name = "person_now")
@IdClass(PersonRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class PersonRow {
  /** What identifies a person. */
  public record Key(String tenant, String id) {}

  @Id public String tenant;

  @Id public String id;

  public long version;

  public String subject;

  public String role;

  public boolean active;

  /** JSON. */
  @ColumnTransformer(read = "cast(document as text)")
  public String document;

  @Column(name = "changed_at")
  public Instant changedAt;

  @Column(name = "changed_by")
  public String changedBy;

  /** Of the first team. */
  public String zone;

  /** Of the first team. */
  @Column(name = "team_calendar")
  public @Nullable String teamCalendar;

  /** What it is worth at {@link #readAt}. */
  public String presence;

  @Column(name = "presence_since")
  public Instant presenceSince;

  @Column(name = "presence_until")
  public @Nullable Instant presenceUntil;

  @Column(name = "read_at")
  public Instant readAt;
}
