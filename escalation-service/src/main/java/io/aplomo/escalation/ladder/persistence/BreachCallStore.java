package io.aplomo.escalation.ladder.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.escalation.ladder.model.Level;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Calls that wait for their timers. */
@Singleton
public class BreachCallStore {
  private static final String ADD =
      """
      insert into breach_call (timer_id, case_id, clock_id, breach_at, level)
      select timer_id, case_id, clock_id, breach_at, level from (%s) c
      order by timer_id
      on conflict (timer_id) do nothing
      """
          .formatted(
              Unrolled.select(
                  "timer_id uuid",
                  "case_id uuid",
                  "clock_id uuid",
                  "breach_at timestamptz",
                  "level text"));

  private static final String TAKE =
      """
      delete from breach_call where timer_id = any($1)
      returning timer_id, case_id, clock_id, breach_at, level
      """;

  /** Adds calls; those that wait already go on waiting. */
  public Uni<Void> add(SqlConnection tx, List<BreachCall> calls) {
    if (calls.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfUUID(calls.stream().map(BreachCall::timerId).toArray(UUID[]::new))
            .addArrayOfUUID(calls.stream().map(BreachCall::caseId).toArray(UUID[]::new))
            .addArrayOfUUID(calls.stream().map(BreachCall::clockId).toArray(UUID[]::new))
            .addArrayOfOffsetDateTime(
                calls.stream()
                    .map(call -> call.breachAt().atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new))
            .addArrayOfString(calls.stream().map(c -> c.level().name()).toArray(String[]::new));
    return tx.preparedQuery(ADD).execute(arguments).replaceWithVoid();
  }

  /** Takes those away whose timers have fired. */
  public Uni<List<BreachCall>> take(SqlConnection tx, Collection<UUID> timerIds) {
    return tx.preparedQuery(TAKE)
        .execute(Tuple.tuple().addArrayOfUUID(timerIds.toArray(UUID[]::new)))
        .map(rows -> {
          List<BreachCall> calls = new ArrayList<>();
          for (Row row : rows) {
            calls.add(
                new BreachCall(
                    row.getUUID(0),
                    row.getUUID(1),
                    row.getUUID(2),
                    row.getOffsetDateTime(3).toInstant(),
                    Level.valueOf(row.getString(4))));
          }
          return calls;
        });
  }
}
