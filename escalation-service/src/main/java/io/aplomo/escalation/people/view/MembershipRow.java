package io.aplomo.escalation.people.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That somebody is in a team. */
@Entity
@Immutable
@Table(name = "person_team")
@IdClass(MembershipRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class MembershipRow {
  /** Who is where. */
  public record Key(String tenant, String personId, String team) {}

  @Id public String tenant;

  @Id
  @Column(name = "person_id")
  public String personId;

  @Id public String team;
}
