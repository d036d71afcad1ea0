package io.aplomo.escalation.ladder.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.escalation.ladder.model.Level;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who could be called about a case: those above its owner, those who lead the owner's team, and who
 * is on call.
 */
@Singleton
public class CandidateStore {
  /**
   * Superiors and leads only where they are there; who is on call is, wherever they are. In the
   * order in which they are called: superiors from the nearest on, then leads of the team who are
   * free before those who are busy, then the team's rota, then the rotas of other teams.
   */
  private static final String CANDIDATES =
      """
      with recursive asked as (%s),
      me as (
        select a.case_id, a.tenant, p.home_team, p.superior
        from asked a join person p on p.tenant = a.tenant and p.subject = a.owner),
      above as (
        select m.case_id, m.tenant, p.id, p.superior, 1 as distance
        from me m join person p on p.tenant = m.tenant and p.id = m.superior
        union all
        select a.case_id, a.tenant, p.id, p.superior, a.distance + 1
        from above a join person p on p.tenant = a.tenant and p.id = a.superior
        where a.distance < 10)
      select case_id, subject, role, source from (
        select a.case_id, p.subject, p.role, 'SUPERIOR' as source, 1 as nearness,
               a.distance as place
        from above a join person p on p.tenant = a.tenant and p.id = a.id
        where p.active and p.presence in ('AVAILABLE', 'BUSY')
          and p.presence_until > clock_timestamp()
        union all
        select m.case_id, p.subject, p.role, 'TEAM', 2,
               case p.presence when 'AVAILABLE' then 0 else 1 end
        from me m
        join person_team t on t.tenant = m.tenant and t.team = m.home_team
        join person p on p.tenant = t.tenant and p.id = t.person_id
        where p.role <> 'AGENT' and p.active and p.presence in ('AVAILABLE', 'BUSY')
          and p.presence_until > clock_timestamp()
        union all
        select a.case_id, p.subject, p.role,
               case when m.home_team = o.team then 'ROTA' else 'OTHER_ROTA' end,
               case when m.home_team = o.team then 3 else 4 end, o.level
        from asked a
        left join me m on m.case_id = a.case_id
        join on_call o on o.tenant = a.tenant and o.from_at <= clock_timestamp()
          and o.to_at > clock_timestamp()
        join person p on p.tenant = o.tenant and p.id = o.person_id
        where p.role <> 'AGENT' and p.active) c
      order by case_id, nearness, place, subject
      """
          .formatted(Unrolled.select("case_id uuid", "tenant text", "owner text"));

  /** More are not asked one after the other. */
  private static final int MOST = 40;

  /**
   * About whom it is asked.
   *
   * @param owner subject of who has the case; null if nobody has
   */
  public record About(UUID caseId, String tenant, @Nullable String owner) {}

  /** Subjects of who could be called, the best first, by case and level. */
  public Uni<Map<UUID, Map<Level, List<String>>>> of(SqlConnection tx, List<About> cases) {
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfUUID(cases.stream().map(About::caseId).toArray(UUID[]::new))
            .addArrayOfString(cases.stream().map(About::tenant).toArray(String[]::new))
            .addArrayOfString(cases.stream().map(About::owner).toArray(String[]::new));
    return tx.preparedQuery(CANDIDATES)
        .execute(arguments)
        .map(rows -> {
          Map<UUID, Map<Level, List<String>>> all = new HashMap<>();
          for (Row row : rows) {
            add(all.computeIfAbsent(row.getUUID(0), id -> new EnumMap<>(Level.class)), row);
          }
          return all;
        });
  }

  /** The rotas of other teams are asked in the end only: nobody of the case's own is on call. */
  private static void add(Map<Level, List<String>> levels, Row row) {
    String subject = row.getString(1);
    boolean manages = row.getString(2).equals("MANAGER");
    switch (row.getString(3)) {
      case "SUPERIOR" -> {
        add(levels, Level.SUPERVISOR, subject);
        if (manages) {
          add(levels, Level.MANAGER, subject);
        }
      }
      case "TEAM" -> add(levels, manages ? Level.MANAGER : Level.SUPERVISOR, subject);
      case "ROTA" -> {
        add(levels, Level.SUPERVISOR, subject);
        if (manages) {
          add(levels, Level.MANAGER, subject);
          add(levels, Level.MANAGER_ON_CALL, subject);
        }
      }
      default -> {
        if (manages) {
          add(levels, Level.MANAGER_ON_CALL, subject);
        }
      }
    }
  }

  private static void add(Map<Level, List<String>> levels, Level level, String subject) {
    List<String> subjects = levels.computeIfAbsent(level, each -> new ArrayList<>());
    if (subjects.size() < MOST && !subjects.contains(subject)) {
      subjects.add(subject);
    }
  }
}
