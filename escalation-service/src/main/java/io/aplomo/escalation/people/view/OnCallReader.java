package io.aplomo.escalation.people.view;

import io.aplomo.escalation.view.ReadSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads who is on call. */
@Singleton
public class OnCallReader {
  private final ReadSessions sessions;

  OnCallReader(ReadSessions sessions) {
    this.sessions = sessions;
  }

  /** That the rota of a team has a level. */
  public record Level(String team, int level) {}

  /**
   * Who is on call at an instant.
   *
   * @param levels of the rotas, by team and level, whether somebody is on call there or not
   * @param turns of people who have not left
   */
  public record Reading(List<Level> levels, List<OnCallRow> turns) {}

  /** Who of these teams is on call at an instant. */
  public Uni<Reading> at(String tenant, List<String> teams, Instant at) {
    return sessions.read(session ->
        levels(session, tenant, teams)
            .chain(levels ->
                turns(session, tenant, teams, at).map(turns -> new Reading(levels, turns))));
  }

  private static Uni<List<Level>> levels(
      Mutiny.Session session, String tenant, List<String> teams) {
    return session
        .createSelectionQuery(
            "select distinct o.team, o.level from OnCallRow o"
                + " where o.tenant = :tenant and o.team in :teams order by o.team, o.level",
            Level.class)
        .setParameter("tenant", tenant)
        .setParameter("teams", teams)
        .getResultList();
  }

  private static Uni<List<OnCallRow>> turns(
      Mutiny.Session session, String tenant, List<String> teams, Instant at) {
    return session
        .createSelectionQuery(
            "from OnCallRow o where o.tenant = :tenant and o.team in :teams"
                + " and o.fromAt <= :at and o.toAt > :at"
                + " and exists (select 1 from PersonRow p where p.tenant = o.tenant"
                + " and p.id = o.personId and p.active)",
            OnCallRow.class)
        .setParameter("tenant", tenant)
        .setParameter("teams", teams)
        .setParameter("at", at)
        .getResultList();
  }
}
