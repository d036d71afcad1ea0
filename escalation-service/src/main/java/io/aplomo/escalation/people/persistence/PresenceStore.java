package io.aplomo.escalation.people.persistence;

import io.aplomo.escalation.people.model.Presence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The presence of people, on the row that a change of the person writes too. */
@Singleton
public class PresenceStore {
  private static final String LOCK =
      """
      select subject, active, presence, presence_since, presence_until, clock_timestamp()
      from person where tenant = $1 and id = $2 for no key update
      """;

  private static final String SAVE =
      """
      update person set presence = $3, presence_since = $4, presence_until = $5
      where tenant = $1 and id = $2
      """;

  /**
   * Somebody whose row is locked.
   *
   * @param subject of their tokens
   * @param presence as it was heard last; it may have lapsed
   * @param now on the database's clock
   */
  public record Locked(String subject, boolean active, Presence presence, Instant now) {}

  /** Locks a person, if the tenant has them. */
  public Uni<Optional<Locked>> lock(SqlConnection tx, String tenant, String id) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(tenant, id))
        .map(rows -> {
          for (Row row : rows) {
            return Optional.of(locked(row));
          }
          return Optional.empty();
        });
  }

  /** Keeps what was heard of a locked person. */
  public Uni<Void> save(SqlConnection tx, String tenant, String id, Presence presence) {
    Tuple arguments =
        Tuple.tuple()
            .addString(tenant)
            .addString(id)
            .addString(presence.status().name())
            .addOffsetDateTime(offset(presence.since()))
            .addOffsetDateTime(offset(presence.until()));
    return tx.preparedQuery(SAVE).execute(arguments).replaceWithVoid();
  }

  private static Locked locked(Row row) {
    return new Locked(
        row.getString(0),
        row.getBoolean(1),
        new Presence(
            Presence.Status.valueOf(row.getString(2)),
            row.getOffsetDateTime(3).toInstant(),
            instant(row.getOffsetDateTime(4))),
        row.getOffsetDateTime(5).toInstant());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
    return value == null ? null : value.toInstant();
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant value) {
    return value == null ? null : value.atOffset(ZoneOffset.UTC);
  }
}
