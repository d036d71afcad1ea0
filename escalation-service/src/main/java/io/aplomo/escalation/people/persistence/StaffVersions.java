package io.aplomo.escalation.people.persistence;

import io.aplomo.chassis.catalogue.VersionedTable;
import java.util.List;

/** The versions of what managers edit. */
public final class StaffVersions {
  /** Of a team, by its code. */
  public static final VersionedTable TEAMS =
      new VersionedTable("team_version", "document", List.of("code"));

  /** Of a person, by their id. */
  public static final VersionedTable PEOPLE =
      new VersionedTable("person_version", "document", List.of("id"));

  /** Of the rota of a team, by its code. */
  public static final VersionedTable ROTAS =
      new VersionedTable("rota_version", "document", List.of("team"));

  private StaffVersions() {}
}
