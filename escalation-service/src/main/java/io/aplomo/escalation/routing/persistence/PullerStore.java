package io.aplomo.escalation.routing.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People who ask for cases, as they are now. */
@Singleton
public class PullerStore {
  private static final String LOCK =
      "select id from person where tenant = $1 and subject = $2 and active for no key update";

  /** A statement of its own: what others committed while the lock was waited for is counted. */
  private static final String READ =
      """
      select n.subject, n.document::text, n.zone, n.team_calendar, n.presence, n.read_at,
             (select count(*) from case_file c
              where c.tenant = n.tenant and c.owner = n.subject and c.status = 'OPEN') as in_hand
      from person_now n where n.tenant = $1 and n.id = $2
      """;

  /**
   * Somebody as they are stored.
   *
   * @param document JSON
   * @param zone of their first team
   * @param teamCalendar code of the calendar of their first team; null if it has none
   * @param presence what it is worth at {@code now}
   * @param inHand cases that they have and that are not settled
   */
  public record Stored(
      String subject,
      String document,
      String zone,
      @Nullable String teamCalendar,
      String presence,
      int inHand,
      Instant now) {}

  /** Locks whoever has these tokens, if the tenant knows them and they have not left. */
  public Uni<Optional<String>> lock(SqlConnection tx, String tenant, String subject) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(tenant, subject))
        .map(rows -> {
          for (Row row : rows) {
            return Optional.of(row.getString(0));
          }
          return Optional.empty();
        });
  }

  /** Reads a person who is locked. */
  public Uni<Stored> read(SqlConnection tx, String tenant, String id) {
    return tx.preparedQuery(READ)
        .execute(Tuple.of(tenant, id))
        .map(rows -> {
          Row row = rows.iterator().next();
          return new Stored(
              row.getString("subject"),
              row.getString("document"),
              row.getString("zone"),
              row.getString("team_calendar"),
              row.getString("presence"),
              row.getLong("in_hand").intValue(),
              row.getOffsetDateTime("read_at").toInstant());
        });
  }
}
