package io.aplomo.escalation.timer;

import io.aplomo.chassis.database.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table of timers in PostgreSQL; see {@code V0104__timer.sql}. For the threads of loops. */
final class SqlTimerStore implements TimerStore {
  /** A row even if nothing is due: the time of the claim is told in any case. */
  private static final String CLAIM =
      """
      select a.asked, c.clock_id, c.case_id, c.run_at
      from (select clock_timestamp() as asked) a
      left join lateral timer_claim(a.asked, $1, $2, $3, $4) c on true
      """;

  private static final String CLAIM_ONE =
      """
      select a.asked, c.clock_id, c.case_id, c.run_at
      from (select clock_timestamp() as asked) a
      left join lateral timer_claim_one(a.asked, $1) c on true
      """;

  private static final String FAILED =
      """
      select timer_failed(
        $1, $2, $3, $4, make_interval(secs => $5), make_interval(secs => $6), $7)
      """;

  /** now() is the beginning of the transaction, and so before the locks are looked at. */
  private static final String WRITERS =
      """
      select now(), array(
        select distinct virtualtransaction from pg_locks
        where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
          and relation = 'timer'::regclass
          and database = (select oid from pg_database where datname = current_database()))
      """;

  private static final String HEADS =
      "select shard, attempt_at, clock_id from timer_heads($1, $2, $3)";

  private static final String UPCOMING =
      """
      select a.asked, u.shard, u.attempt_at
      from (select clock_timestamp() as asked) a
      left join lateral
        timer_upcoming($1, a.asked, a.asked + make_interval(secs => $2), $3) u on true
      """;

  private static final String DUE =
      "select due, oldest_seconds from timer_due_count($1, $2, $3, $4)";
  private static final String PENDING = "select pg_stat_get_live_tuples('timer'::regclass)";
  private static final String PARKED = "select count(*) from timer_parked";
  private static final String PARK_ORPHANS =
      "select timer_park_orphans($1, make_interval(secs => $2), $3)";

  private final Database database;
  private final TimerConsequence consequence;
  private final TimerConfig config;

  SqlTimerStore(Database database, TimerConsequence consequence, TimerConfig config) {
    this.database = database;
    this.consequence = consequence;
    this.config = config;
  }

  @Override
  public Due fire(Map<Short, LowMark> from, int most) {
    Tuple arguments = places(from).addInteger(most);
    return database.awaitTransaction(
        tx -> tx.preparedQuery(CLAIM).execute(arguments).chain(rows -> follow(tx, due(rows))));
  }

  @Override
  public Due fireOne(UUID clockId) {
    return database.awaitTransaction(tx ->
        tx.preparedQuery(CLAIM_ONE)
            .execute(Tuple.of(clockId))
            .chain(rows -> follow(tx, due(rows))));
  }

  private Uni<Due> follow(SqlConnection tx, Due due) {
    if (due.timers().isEmpty()) {
      return Uni.createFrom().item(due);
    }
    return Uni.createFrom()
        .deferred(() -> consequence.apply(tx, due.timers(), due.asked()))
        .onFailure()
        .transform(fault -> new ConsequenceFailed(due.timers(), fault))
        .replaceWith(due);
  }

  @Override
  public boolean failed(Timer timer, String fault, boolean counted) {
    Tuple arguments =
        Tuple.tuple()
            .addUUID(timer.clockId())
            .addOffsetDateTime(at(timer.runAt()))
            .addString(fault)
            .addBoolean(counted)
            .addDouble(seconds(config.retryFirst()))
            .addDouble(seconds(config.retryCap()))
            .addInteger(config.attempts());
    return one(FAILED, arguments).getBoolean(0);
  }

  @Override
  public LowMarks.Writers writers() {
    return database.awaitTransaction(tx ->
        tx.query(WRITERS)
            .execute()
            .map(rows -> {
              Row row = rows.iterator().next();
              return new LowMarks.Writers(
                  row.getOffsetDateTime(0).toInstant(), Set.of(row.getArrayOfStrings(1)));
            }));
  }

  @Override
  public Map<Short, LowMark> heads(Map<Short, LowMark> from) {
    return database.awaitTransaction(tx ->
        tx.preparedQuery(HEADS)
            .execute(places(from))
            .map(rows -> {
              Map<Short, LowMark> heads = new HashMap<>();
              for (Row row : rows) {
                heads.put(
                    row.getShort(0),
                    new LowMark(row.getOffsetDateTime(1).toInstant(), row.getUUID(2)));
              }
              return heads;
            }));
  }

  @Override
  public Upcoming upcoming(List<Short> shards, Duration window, int mostEach) {
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfShort(shards.toArray(Short[]::new))
            .addDouble(seconds(window))
            .addInteger(mostEach);
    return database.awaitTransaction(tx ->
        tx.preparedQuery(UPCOMING)
            .execute(arguments)
            .map(rows -> {
              Instant asked = Instant.EPOCH;
              List<Entry> entries = new ArrayList<>(rows.size());
              for (Row row : rows) {
                asked = row.getOffsetDateTime(0).toInstant();
                if (row.getValue(1) != null) {
                  entries.add(new Entry(row.getShort(1), row.getOffsetDateTime(2).toInstant()));
                }
              }
              return new Upcoming(asked, entries);
            }));
  }

  /** How many are due above the marks, {@code mostEach} of each shard at most. */
  Backlog due(Map<Short, LowMark> from, int mostEach) {
    Row row = one(DUE, places(from).addInteger(mostEach));
    return new Backlog(row.getLong(0), row.getDouble(1));
  }

  /**
   * What is due and has not fired.
   *
   * @param oldestSeconds for how long the oldest of it has been
   */
  record Backlog(long timers, double oldestSeconds) {}

  /** About how many there are, by the server's statistics: counting five million costs seconds. */
  long pending() {
    return one(PENDING, Tuple.tuple()).getLong(0);
  }

  /** How many were parked and wait for somebody. */
  long parked() {
    return one(PARKED, Tuple.tuple()).getLong(0);
  }

  /** Parks timers whose case is not there; answers how many. */
  int parkOrphans(Collection<Short> shards, Duration overdue, int most) {
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfShort(shards.toArray(Short[]::new))
            .addDouble(seconds(overdue))
            .addInteger(most);
    return one(PARK_ORPHANS, arguments).getInteger(0);
  }

  private Row one(String sql, Tuple arguments) {
    return database.awaitTransaction(
        tx -> tx.preparedQuery(sql).execute(arguments).map(rows -> rows.iterator().next()));
  }

  private static Due due(RowSet<Row> rows) {
    Instant asked = Instant.EPOCH;
    List<Timer> timers = new ArrayList<>(rows.size());
    for (Row row : rows) {
      asked = row.getOffsetDateTime(0).toInstant();
      if (row.getValue(1) != null) {
        timers.add(new Timer(row.getUUID(1), row.getUUID(2), row.getOffsetDateTime(3).toInstant()));
      }
    }
    return new Due(asked, timers);
  }

  private static Tuple places(Map<Short, LowMark> from) {
    Collection<LowMark> marks = from.values();
    return Tuple.tuple()
        .addArrayOfShort(from.keySet().toArray(Short[]::new))
        .addArrayOfOffsetDateTime(
            marks.stream().map(mark -> at(mark.at())).toArray(OffsetDateTime[]::new))
        .addArrayOfUUID(marks.stream().map(LowMark::clockId).toArray(UUID[]::new));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
