package io.aplomo.escalation.people.persistence;

import io.aplomo.escalation.people.document.PersonDocument;
import io.aplomo.escalation.people.document.TeamDocument;
import io.aplomo.escalation.people.model.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The rows beside the present versions of teams and people. Whoever writes them has {@link #lock
 * locked} the tenant's staff first, so what it reads here still holds when it writes.
 */
@Singleton
public class StaffStore {
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtext('staff'), hashtext($1))";

  /** The teams above the wanted parent; union ends even where there were a circle. */
  private static final String TEAM_AROUND =
      """
      with recursive above as (
        select code, parent from team where tenant = $1 and code = $3
        union
        select t.code, t.parent from above a join team t on t.tenant = $1 and t.code = a.parent)
      select (select count(*)::integer from team where tenant = $1 and code <> $2),
             exists (select from above where code = $3),
             exists (select from above where code = $2)
      """;

  private static final String SAVE_TEAM =
      """
      insert into team (tenant, code, version, parent) values ($1, $2, $3, $4)
      on conflict (tenant, code) do update set version = excluded.version, parent = excluded.parent
      """;

  private static final String PERSON_AROUND =
      """
      with recursive above as (
        select id, superior from person where tenant = $1 and id = $3
        union
        select p.id, p.superior from above a join person p on p.tenant = $1 and p.id = a.superior)
      select (select count(*)::integer from person where tenant = $1 and id <> $2),
             array(select code from team where tenant = $1 and code = any($4)),
             (select role from person where tenant = $1 and id = $3 and active),
             exists (select from above where id = $2),
             exists (select from person where tenant = $1 and superior = $2 and active),
             exists (select from person where tenant = $1 and subject = $5 and id <> $2)
      """;

  /** Who leaves is away from then on: see the check of the table. */
  private static final String SAVE_PERSON =
      """
      insert into person as p (tenant, id, version, subject, role, home_team, superior, active)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (tenant, id) do update set
        version = excluded.version, subject = excluded.subject, role = excluded.role,
        home_team = excluded.home_team, superior = excluded.superior, active = excluded.active,
        presence = case when excluded.active then p.presence else 'AWAY' end,
        presence_since =
          case when excluded.active or p.presence = 'AWAY'
               then p.presence_since else clock_timestamp() end,
        presence_until = case when excluded.active then p.presence_until end
      """;

  private static final String LEAVE_TEAMS =
      "delete from person_team where tenant = $1 and person_id = $2 and team <> all($3)";

  private static final String JOIN_TEAMS =
      """
      insert into person_team (tenant, person_id, team)
      select $1::text, $2::text, unnest($3::text[])
      on conflict (tenant, person_id, team) do nothing
      """;

  private static final String KNOWN_TEAM =
      "select exists (select from team where tenant = $1 and code = $2)";

  private static final String ACTIVE =
      "select id from person where tenant = $1 and id = any($2) and active";

  private static final String KNOWN_PERSON =
      """
      select exists (select from person where tenant = $1 and subject = $2 and active)
          or not exists (select from person where tenant = $1)
      """;

  /**
   * Whether somebody may be given work: who is active, and anybody while the tenant has no people.
   */
  public Uni<Boolean> mayBeGivenWork(SqlConnection tx, String tenant, String subject) {
    return tx.preparedQuery(KNOWN_PERSON)
        .execute(Tuple.of(tenant, subject))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Keeps all other changes of the tenant's teams, people and rotas waiting. */
  public Uni<Void> lock(SqlConnection tx, String tenant) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(tenant)).replaceWithVoid();
  }

  /** What a change of a team is judged by. */
  public Uni<TeamAround> around(SqlConnection tx, String tenant, String code, TeamDocument team) {
    return tx.preparedQuery(TEAM_AROUND)
        .execute(Tuple.tuple().addString(tenant).addString(code).addString(team.parent()))
        .map(rows -> {
          Row row = rows.iterator().next();
          return new TeamAround(row.getInteger(0), row.getBoolean(1), row.getBoolean(2));
        });
  }

  /** Makes a version of a team the present one. */
  public Uni<Void> save(
      SqlConnection tx, String tenant, String code, long version, TeamDocument team) {
    Tuple arguments =
        Tuple.tuple().addString(tenant).addString(code).addLong(version).addString(team.parent());
    return tx.preparedQuery(SAVE_TEAM).execute(arguments).replaceWithVoid();
  }

  /** What a change of a person is judged by. */
  public Uni<PersonAround> around(
      SqlConnection tx, String tenant, String id, PersonDocument person) {
    Tuple arguments =
        Tuple.tuple()
            .addString(tenant)
            .addString(id)
            .addString(person.superior())
            .addArrayOfString(person.teams().toArray(String[]::new))
            .addString(person.subject());
    return tx.preparedQuery(PERSON_AROUND)
        .execute(arguments)
        .map(rows -> {
          Row row = rows.iterator().next();
          String superior = row.getString(2);
          return new PersonAround(
              row.getInteger(0),
              Set.of(row.getArrayOfStrings(1)),
              superior == null ? null : Role.valueOf(superior),
              row.getBoolean(3),
              row.getBoolean(4),
              row.getBoolean(5));
        });
  }

  /** Makes a version of a person the present one. */
  public Uni<Void> save(
      SqlConnection tx, String tenant, String id, long version, PersonDocument person) {
    String[] teams = person.teams().toArray(String[]::new);
    Tuple arguments =
        Tuple.tuple()
            .addString(tenant)
            .addString(id)
            .addLong(version)
            .addString(person.subject())
            .addString(person.role().name())
            .addString(teams[0])
            .addString(person.superior())
            .addBoolean(person.works());
    Tuple membership = Tuple.tuple().addString(tenant).addString(id).addArrayOfString(teams);
    return tx.preparedQuery(SAVE_PERSON)
        .execute(arguments)
        .chain(() -> tx.preparedQuery(LEAVE_TEAMS).execute(membership))
        .chain(() -> tx.preparedQuery(JOIN_TEAMS).execute(membership))
        .replaceWithVoid();
  }

  /** Whether the tenant has a team. */
  public Uni<Boolean> hasTeam(SqlConnection tx, String tenant, String code) {
    return tx.preparedQuery(KNOWN_TEAM)
        .execute(Tuple.of(tenant, code))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Those of the given people whom the tenant has and who have not left. */
  public Uni<Set<String>> active(SqlConnection tx, String tenant, List<String> ids) {
    return tx.preparedQuery(ACTIVE)
        .execute(Tuple.tuple().addString(tenant).addArrayOfString(ids.toArray(String[]::new)))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), /* parallel= */ false)
                .map(row -> row.getString(0))
                .collect(Collectors.toUnmodifiableSet()));
  }
}
