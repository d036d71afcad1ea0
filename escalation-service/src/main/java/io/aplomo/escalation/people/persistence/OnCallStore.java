package io.aplomo.escalation.people.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.escalation.people.model.Turn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** The turns of the present rotas. */
@Singleton
public class OnCallStore {
  private static final String CLEAR = "delete from on_call where tenant = $1 and team = $2";

  private static final String ADD =
      """
      insert into on_call (tenant, team, level, from_at, to_at, person_id)
      select * from (%s) t
      order by tenant, team, level, from_at
      """
          .formatted(
              Unrolled.select(
                  "tenant text",
                  "team text",
                  "level integer",
                  "from_at timestamptz",
                  "to_at timestamptz",
                  "person_id text"));

  /** Puts these turns in the place of all that a team has. */
  public Uni<Void> replace(SqlConnection tx, String tenant, String team, List<Turn> turns) {
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfString(texts(turns, turn -> tenant))
            .addArrayOfString(texts(turns, turn -> team))
            .addArrayOfInteger(turns.stream().map(Turn::level).toArray(Integer[]::new))
            .addArrayOfOffsetDateTime(instants(turns, Turn::from))
            .addArrayOfOffsetDateTime(instants(turns, Turn::to))
            .addArrayOfString(texts(turns, Turn::person));
    return tx.preparedQuery(CLEAR)
        .execute(Tuple.of(tenant, team))
        .chain(() -> tx.preparedQuery(ADD).execute(arguments))
        .replaceWithVoid();
  }

  private static String[] texts(List<Turn> turns, Function<Turn, String> value) {
    return turns.stream().map(value).toArray(String[]::new);
  }

  private static OffsetDateTime[] instants(List<Turn> turns, Function<Turn, Instant> value) {
    return turns.stream()
        .map(turn -> value.apply(turn).atOffset(ZoneOffset.UTC))
        .toArray(OffsetDateTime[]::new);
  }
}
