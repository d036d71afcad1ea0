package io.aplomo.escalation.people.application;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.escalation.people.document.PeopleProblem;
import io.aplomo.escalation.people.document.TeamDocument;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.aplomo.escalation.people.persistence.StaffVersions;
import io.aplomo.escalation.people.persistence.TeamAround;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes a team, or replaces it as a whole. */
@Singleton
public class ChangeTeam {
  /** Of one tenant. */
  public static final int MAX_TEAMS = 200;

  private final ChangeStaff changes;
  private final StaffStore staff;
  private final KnownCalendars calendars;

  ChangeTeam(ChangeStaff changes, StaffStore staff, KnownCalendars calendars) {
    this.changes = changes;
    this.staff = staff;
    this.calendars = calendars;
  }

  /**
   * Replaces a team by its next version.
   *
   * @param request with the team as JSON
   * @param team the same, under its code and checked
   */
  public Uni<ChangeStaff.Reply> replace(ChangeDocument.Request request, TeamDocument team) {
    DocumentKey key = request.key();
    String code = key.path().getFirst();
    return changes.replace(
        StaffVersions.TEAMS,
        request,
        new ChangeStaff.Kind() {
          @Override
          public Uni<Optional<Refusal>> judge(SqlConnection tx) {
            return staff
                .around(tx, key.tenant(), code, team)
                .map(around -> refusal(team, around))
                .chain(refusal ->
                    refusal.isPresent()
                        ? Uni.createFrom().item(refusal)
                        : calendars.check(
                            tx,
                            key.tenant(),
                            team.calendar(),
                            Refusal.at(PeopleProblem.UNKNOWN_CALENDAR, "calendar")));
          }

          @Override
          public Uni<Void> write(SqlConnection tx, long version) {
            return staff.save(tx, key.tenant(), code, version, team);
          }
        });
  }

  private static Optional<Refusal> refusal(TeamDocument team, TeamAround around) {
    if (around.teams() >= MAX_TEAMS) {
      return Optional.of(new Refusal(PeopleProblem.FULL, null, MAX_TEAMS));
    }
    if (team.parent() == null) {
      return Optional.empty();
    }
    if (team.parent().equals(team.code()) || around.cycle()) {
      return Optional.of(Refusal.at(PeopleProblem.TEAM_CYCLE, "parent"));
    }
    return around.parentKnown()
        ? Optional.empty()
        : Optional.of(Refusal.at(PeopleProblem.UNKNOWN_TEAM, "parent"));
  }
}
