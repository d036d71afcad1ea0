package io.aplomo.escalation.people.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A turn of a present rota. */
@Entity
@Immutable
@Table(name = "on_call")
@IdClass(OnCallRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class OnCallRow {
  /** What identifies a turn. */
  public record Key(String tenant, String team, int level, Instant fromAt) {}

  @Id public String tenant;

  @Id public String team;

  @Id public int level;

  @Id
  @Column(name = "from_at")
  public Instant fromAt;

  @Column(name = "to_at")
  public Instant toAt;

  @Column(name = "person_id")
  public String personId;
}
