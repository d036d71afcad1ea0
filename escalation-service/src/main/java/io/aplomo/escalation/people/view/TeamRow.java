package io.aplomo.escalation.people.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** A team in its present version; the columns are explained in {@code V0120__people.sql}. */
@Entity
@Immutable
@Table(name = "team_now")
@IdClass(TeamRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class TeamRow {
  /** What identifies a team. */
  public record Key(String tenant, String code) {}

  @Id public String tenant;

  @Id public String code;

  public long version;

  /** JSON. */
  @ColumnTransformer(read = "cast(document as text)")
  public String document;

  @Column(name = "changed_at")
  public Instant changedAt;

  @Column(name = "changed_by")
  public String changedBy;

  @Column(name = "read_at")
  public Instant readAt;
}
