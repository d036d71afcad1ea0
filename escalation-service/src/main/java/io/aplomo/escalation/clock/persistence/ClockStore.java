package io.aplomo.escalation.clock.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockFact;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Facts and clocks in their tables. Whoever writes holds the lock on the case, if there is one; all
 * rows are written in ascending order of their keys.
 */
@Singleton
public class ClockStore {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String REMEMBER =
      """
      insert into clock_facts as known (case_id, tenant, complaint_id, facts, announce_at)
      select case_id, tenant, complaint_id, facts::jsonb, announce_at
      from (%s) f
      order by case_id
      on conflict (case_id) do update set
        facts = known.facts || excluded.facts,
        announce_at = coalesce(excluded.announce_at, known.announce_at)
      returning case_id, tenant, complaint_id, facts, announce_at, waits
      """
          .formatted(
              Unrolled.select(
                  "case_id uuid",
                  "tenant text",
                  "complaint_id uuid",
                  "facts text",
                  "announce_at timestamptz"));

  private static final String RECALL =
      """
      select case_id, tenant, complaint_id, facts, announce_at, waits from clock_facts
      where case_id = any($1) order by case_id
      """;

  private static final String TOLD =
      """
      update clock_facts f set announce_at = null, waits = t.waits
      from (%s) t
      where f.case_id = t.case_id
      """
          .formatted(Unrolled.select("case_id uuid", "waits boolean"));

  private static final String CLOCKS = "select id, case_id, clock, timer_at from clocks_of($1)";

  private static final String OPEN = "select case_id from cases_with_open_clocks($1, $2, $3)";

  private static final String NOW = "select clock_timestamp()";

  private static final String WRITE =
      """
      insert into case_clock as stored (
        id, case_id, tenant, complaint_id, kind, status, due_at, risk_at, timer_at, clock, steps)
      select id, case_id, tenant, complaint_id, kind, status, due_at, risk_at, timer_at, clock::json,
             steps::jsonb
      from (%s) c
      order by case_id, id
      on conflict (case_id, id) do update set
        status = excluded.status, due_at = excluded.due_at, risk_at = excluded.risk_at,
        timer_at = excluded.timer_at, clock = excluded.clock, steps = stored.steps || excluded.steps
      """
          .formatted(
              Unrolled.select(
                  "id uuid",
                  "case_id uuid",
                  "tenant text",
                  "complaint_id uuid",
                  "kind text",
                  "status text",
                  "due_at timestamptz",
                  "risk_at timestamptz",
                  "timer_at timestamptz",
                  "clock text",
                  "steps text"));

  /**
   * Adds to what clocks know.
   *
   * @param added with their {@link KnownCase#facts} to add, and {@link KnownCase#announceAt} where
   *     a case is opened; one of each case
   * @return all that is known of those cases then
   */
  public Uni<List<KnownCase>> remember(SqlConnection tx, List<KnownCase> added) {
    if (added.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfUUID(array(added, KnownCase::caseId, UUID[]::new))
            .addArrayOfString(array(added, KnownCase::tenant, String[]::new))
            .addArrayOfUUID(array(added, KnownCase::complaintId, UUID[]::new))
            .addArrayOfString(array(added, k -> FactJson.write(k.facts()), String[]::new))
            .addArrayOfOffsetDateTime(
                array(added, k -> utc(k.announceAt()), OffsetDateTime[]::new));
    return tx.preparedQuery(REMEMBER).execute(arguments).map(ClockStore::known);
  }

  /** What clocks know of cases. */
  public Uni<List<KnownCase>> recall(SqlConnection tx, Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? Uni.createFrom().item(List.of())
        : tx.preparedQuery(RECALL).execute(ids(caseIds)).map(ClockStore::known);
  }

  /**
   * From now on the clocks of these cases are told of.
   *
   * @param waits whether a clock of the case waits for something still, by its id
   */
  public Uni<Void> told(SqlConnection tx, Map<UUID, Boolean> waits) {
    if (waits.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Map.Entry<UUID, Boolean>> cases = List.copyOf(waits.entrySet());
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfUUID(array(cases, Map.Entry::getKey, UUID[]::new))
            .addArrayOfBoolean(array(cases, Map.Entry::getValue, Boolean[]::new));
    return tx.preparedQuery(TOLD).execute(arguments).replaceWithVoid();
  }

  /** The clocks of cases, by case and then by their own id; a case without any is left out. */
  public Uni<Map<UUID, Map<UUID, StoredClock>>> clocks(SqlConnection tx, Collection<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return tx.preparedQuery(CLOCKS).execute(ids(caseIds)).map(ClockStore::stored);
  }

  /**
   * The tenant's cases with a clock that waits for something, in ascending order of their ids.
   *
   * @param after ids after this one; null for the first
   */
  public Uni<List<UUID>> open(SqlConnection tx, String tenant, @Nullable UUID after, int max) {
    UUID from = after == null ? BEFORE_ALL : after;
    return tx.preparedQuery(OPEN)
        .execute(Tuple.of(tenant, from, max))
        .map(rows -> {
          List<UUID> ids = new ArrayList<>();
          rows.forEach(row -> ids.add(row.getUUID(0)));
          return ids;
        });
  }

  /** The database's time. */
  public Uni<Instant> now(SqlConnection tx) {
    return tx.preparedQuery(NOW)
        .execute()
        .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
  }

  /** Writes clocks, new ones and others. */
  public Uni<Void> write(SqlConnection tx, List<ClockChange> changes, Instant now) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfUUID(array(changes, c -> c.now().id(), UUID[]::new))
            .addArrayOfUUID(array(changes, c -> c.of().caseId(), UUID[]::new))
            .addArrayOfString(array(changes, c -> c.of().tenant(), String[]::new))
            .addArrayOfUUID(array(changes, c -> c.of().complaintId(), UUID[]::new))
            .addArrayOfString(array(changes, c -> clock(c).kind().name(), String[]::new))
            .addArrayOfString(array(changes, c -> status(clock(c)), String[]::new))
            .addArrayOfOffsetDateTime(
                array(changes, c -> utc(clock(c).dueAt()), OffsetDateTime[]::new))
            .addArrayOfOffsetDateTime(
                array(changes, c -> utc(clock(c).riskAt()), OffsetDateTime[]::new))
            .addArrayOfOffsetDateTime(
                array(changes, c -> utc(c.now().timerAt()), OffsetDateTime[]::new))
            .addArrayOfString(
                array(changes, c -> ClockJson.write(clock(c)).encode(), String[]::new))
            .addArrayOfString(array(changes, c -> steps(c, now), String[]::new));
    return tx.preparedQuery(WRITE).execute(arguments).replaceWithVoid();
  }

  /**
   * How a clock's state is called in lists: whether it is breached matters most while it is open.
   */
  public static String status(Clock clock) {
    return clock.isOpen() && clock.breach() != null ? "BREACHED" : clock.state().name();
  }

  private static Clock clock(ClockChange change) {
    return change.now().clock();
  }

  private static String steps(ClockChange change, Instant now) {
    JsonArray array = new JsonArray();
    change.steps().forEach(step -> array.add(ClockJson.write(step, now)));
    return array.encode();
  }

  private static Tuple ids(Collection<UUID> ids) {
    return Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new));
  }

  private static List<KnownCase> known(RowSet<Row> rows) {
    List<KnownCase> known = new ArrayList<>();
    for (Row row : rows) {
      List<ClockFact> facts = FactJson.read(row.getJsonArray(3));
      known.add(
          new KnownCase(
              row.getUUID(0),
              row.getString(1),
              row.getUUID(2),
              facts,
              instant(row, 4),
              row.getBoolean(5)));
    }
    return known;
  }

  private static Map<UUID, Map<UUID, StoredClock>> stored(RowSet<Row> rows) {
    Map<UUID, Map<UUID, StoredClock>> clocks = new HashMap<>();
    for (Row row : rows) {
      JsonObject clock = row.getJsonObject(2);
      StoredClock stored =
          new StoredClock(row.getUUID(0), row.getUUID(1), ClockJson.read(clock), instant(row, 3));
      clocks.computeIfAbsent(stored.caseId(), id -> new HashMap<>()).put(stored.id(), stored);
    }
    return clocks;
  }

  private static <T, V> V[] array(
      List<T> rows, Function<T, ? extends @Nullable V> value, IntFunction<V[]> of) {
    return rows.stream().map(value).toArray(of);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(Row row, int column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
