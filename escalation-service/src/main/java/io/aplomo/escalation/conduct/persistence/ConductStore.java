package io.aplomo.escalation.conduct.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.escalation.conduct.model.ConductFile;
import io.aplomo.escalation.conduct.model.Gravity;
import io.aplomo.escalation.conduct.model.History;
import io.aplomo.escalation.conduct.model.Observation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conduct of customers. Whoever writes a row holds the lock on a case before; rows are
 * inserted, then locked, both in ascending order of their key, so nobody waits in a circle.
 */
@Singleton
public class ConductStore {
  private static final String COLUMNS =
      """
      c.id, c.tenant, c.customer_ref, c.document, c.case_id, c.timer_id, c.version, c.last_sequence
      """;

  private static final String FIND =
      "select " + COLUMNS + " from conduct c where c.tenant = $1 and c.customer_ref = $2";

  private static final String LOCK_BY_TIMERS =
      "select "
          + COLUMNS
          + " from conduct c where c.id = any(array(select id from conduct_by_timers($1)))"
          + " order by c.tenant, c.customer_ref for update";

  private static final String LOCK =
      """
      select %s from conduct c
      where (c.tenant, c.customer_ref) in (%s)
      order by c.tenant, c.customer_ref
      for update
      """
          .formatted(COLUMNS, Unrolled.select("tenant text", "customer_ref text"));

  private static final String OPEN =
      """
      insert into conduct (
        id, tenant, customer_ref, state, document, case_id, version, last_sequence)
      select id, tenant, customer_ref, 'CLEAR', document::jsonb, case_id, 0, 0
      from (%s) o
      order by tenant, customer_ref
      on conflict do nothing
      """
          .formatted(
              Unrolled.select(
                  "id uuid", "tenant text", "customer_ref text", "document text", "case_id uuid"));

  private static final String WRITE =
      """
      update conduct
      set state = $2, document = $3, until = $4, timer_id = $5, case_id = $6, version = $7,
          last_sequence = $8
      where id = $1
      """;

  private static final String APPEND =
      """
      insert into conduct_entry (
        conduct_id, id, tenant, kind, at, case_id, actor, reason_code, policy_version, source,
        gravity, category, severity, during_contact, assessment_no, note, adjustment_reason,
        details)
      values (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      """;

  /**
   * What of the present ladder rests on the assessment of a case, and what does not. That somebody
   * may harm themselves is no abuse.
   */
  private static final String GROUNDS =
      """
      select count(*) filter (where e.rests) as resting,
             count(*) filter (where not e.rests and e.kind = 'OBSERVED') as others,
             coalesce(
               bool_or(e.gravity = 'THREAT') filter (where not e.rests and e.kind = 'OBSERVED'),
               false) as threat
      from (
        select kind, gravity, source <> 'REPORT' and case_id = $3 as rests
        from conduct_entry
        where conduct_id = $1 and at >= $2 and source is not null and withdrawn_at is null) e
      """;

  private static final String WITHDRAW_ALL =
      """
      update conduct_entry set withdrawn_at = $3
      where conduct_id = $1 and at >= $2 and withdrawn_at is null
      """;

  private static final String WITHDRAW_OF_CASE =
      """
      update conduct_entry set withdrawn_at = $3
      where conduct_id = $1 and at >= $2 and withdrawn_at is null
        and source <> 'REPORT' and case_id = $4
      """;

  /** The step that was appealed against: the last one before the appeal. */
  private static final String UNDO =
      """
      update conduct_entry set withdrawn_at = $2
      where conduct_id = $1 and seq = (
        select max(e.seq) from conduct_entry e
        where e.conduct_id = $1 and e.withdrawn_at is null and e.kind = any($3)
          and e.seq < (
            select max(a.seq) from conduct_entry a where a.conduct_id = $1 and a.kind = 'APPEALED'))
      """;

  private static final String HISTORY =
      """
      select count(*) as steps, min(at) as first from conduct_entry
      where conduct_id = $1 and withdrawn_at is null and kind = any($2)
      """;

  /** A customer of a tenant. */
  public record Customer(String tenant, String ref) {

    /** Without who they are, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Customer[of " + tenant + "]";
    }
  }

  /**
   * A customer of whom something may have been noticed for the first time.
   *
   * @param id their pseudonym
   * @param caseId in which it was
   */
  public record New(UUID id, Customer customer, UUID caseId) {}

  /**
   * What the steps of the present ladder rest on.
   *
   * @param resting observations that rest on the assessment of one case
   * @param remaining the gravity of all others; null if there are none
   */
  public record Grounds(int resting, @Nullable Gravity remaining) {}

  /** The database's time. */
  public Uni<Instant> now(SqlConnection tx) {
    return tx.query("select clock_timestamp()")
        .execute()
        .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
  }

  /** Reads a row without a lock, if the customer has one. */
  public Uni<Optional<StoredConduct>> find(SqlConnection tx, Customer customer) {
    return tx.preparedQuery(FIND)
        .execute(Tuple.of(customer.tenant(), customer.ref()))
        .map(rows -> stored(rows).values().stream().findFirst());
  }

  /** Makes rows for those who have none; {@code now} is the database's time. */
  public Uni<Void> open(SqlConnection tx, Instant now, Collection<New> customers) {
    if (customers.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String fresh = ConductJson.write(ConductFile.fresh(now)).encode();
    List<New> all = List.copyOf(customers);
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfUUID(all.stream().map(New::id).toArray(UUID[]::new))
            .addArrayOfString(all.stream().map(c -> c.customer().tenant()).toArray(String[]::new))
            .addArrayOfString(all.stream().map(c -> c.customer().ref()).toArray(String[]::new))
            .addArrayOfString(all.stream().map(c -> fresh).toArray(String[]::new))
            .addArrayOfUUID(all.stream().map(New::caseId).toArray(UUID[]::new));
    return tx.preparedQuery(OPEN).execute(arguments).replaceWithVoid();
  }

  /** Locks the rows of those customers who have one. */
  public Uni<Map<Customer, StoredConduct>> lock(SqlConnection tx, Collection<Customer> customers) {
    if (customers.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfString(customers.stream().map(Customer::tenant).toArray(String[]::new))
            .addArrayOfString(customers.stream().map(Customer::ref).toArray(String[]::new));
    return tx.preparedQuery(LOCK).execute(arguments).map(ConductStore::stored);
  }

  /** Locks the rows whose states these timers end. */
  public Uni<Collection<StoredConduct>> lockByTimers(SqlConnection tx, Collection<UUID> timerIds) {
    return tx.preparedQuery(LOCK_BY_TIMERS)
        .execute(Tuple.tuple().addArrayOfUUID(timerIds.toArray(UUID[]::new)))
        .map(rows -> stored(rows).values());
  }

  /** Writes a row that is locked. */
  public Uni<Void> write(SqlConnection tx, StoredConduct after) {
    Instant until = after.file().state().until();
    Tuple arguments =
        Tuple.tuple()
            .addUUID(after.id())
            .addString(ConductJson.name(after.file().state()))
            .addValue(ConductJson.write(after.file()))
            .addOffsetDateTime(until == null ? null : at(until))
            .addUUID(after.timerId())
            .addUUID(after.caseId())
            .addLong(after.version())
            .addLong(after.lastSequence());
    return tx.preparedQuery(WRITE).execute(arguments).replaceWithVoid();
  }

  /** Adds an entry to the history of a row that is locked. */
  public Uni<Void> append(SqlConnection tx, StoredConduct of, ConductEntry entry) {
    Observation observation = entry.observation();
    Tuple arguments =
        Tuple.tuple()
            .addUUID(of.id())
            .addUUID(entry.id())
            .addString(of.tenant())
            .addString(entry.kind())
            .addOffsetDateTime(at(entry.at()))
            .addUUID(entry.caseId())
            .addString(entry.actor())
            .addString(entry.reasonCode())
            .addString(entry.policyVersion())
            .addString(name(observation == null ? null : observation.source()))
            .addString(name(observation == null ? null : observation.gravity()))
            .addString(name(observation == null ? null : observation.category()))
            .addString(name(observation == null ? null : observation.severity()))
            .addBoolean(observation == null ? null : observation.duringContact())
            .addInteger(observation == null ? null : observation.assessmentNo())
            .addString(entry.note())
            .addString(entry.adjustmentReason())
            .addValue(entry.details());
    return tx.preparedQuery(APPEND).execute(arguments).replaceWithVoid();
  }

  /** What the steps since {@code ladder} rest on, seen from the assessment of one case. */
  public Uni<Grounds> grounds(SqlConnection tx, UUID id, Instant ladder, UUID caseId) {
    return tx.preparedQuery(GROUNDS)
        .execute(Tuple.of(id, at(ladder), caseId))
        .map(rows -> {
          Row row = rows.iterator().next();
          Gravity others = row.getBoolean("threat") ? Gravity.THREAT : Gravity.ABUSE;
          return new Grounds(
              Math.toIntExact(row.getLong("resting")), row.getLong("others") == 0 ? null : others);
        });
  }

  /**
   * Takes out of account what rested on the assessment of one case, with all its steps or alone.
   */
  public Uni<Void> withdraw(
      SqlConnection tx, UUID id, Instant ladder, UUID caseId, boolean withSteps, Instant now) {
    Tuple arguments = Tuple.of(id, at(ladder), at(now));
    return (withSteps
            ? tx.preparedQuery(WITHDRAW_ALL).execute(arguments)
            : tx.preparedQuery(WITHDRAW_OF_CASE).execute(arguments.addUUID(caseId)))
        .replaceWithVoid();
  }

  /** Takes the step out of account against which the customer appealed. */
  public Uni<Void> undo(SqlConnection tx, UUID id, Instant now) {
    return tx.preparedQuery(UNDO)
        .execute(
            Tuple.tuple()
                .addUUID(id)
                .addOffsetDateTime(at(now))
                .addArrayOfString(ConductEntry.STEPS.clone()))
        .replaceWithVoid();
  }

  /** What is on file and still counts. */
  public Uni<History> history(SqlConnection tx, UUID id) {
    return tx.preparedQuery(HISTORY)
        .execute(Tuple.tuple().addUUID(id).addArrayOfString(ConductEntry.STEPS.clone()))
        .map(rows -> {
          Row row = rows.iterator().next();
          OffsetDateTime first = row.getOffsetDateTime("first");
          return new History(
              Math.toIntExact(row.getLong("steps")), first == null ? null : first.toInstant());
        });
  }

  private static Map<Customer, StoredConduct> stored(RowSet<Row> rows) {
    Map<Customer, StoredConduct> all = new LinkedHashMap<>();
    for (Row row : rows) {
      Customer customer = new Customer(row.getString("tenant"), row.getString("customer_ref"));
      all.put(
          customer,
          new StoredConduct(
              row.getUUID("id"),
              customer.tenant(),
              customer.ref(),
              ConductJson.read(row.get(JsonObject.class, "document")),
              row.getUUID("case_id"),
              row.getUUID("timer_id"),
              row.getLong("version"),
              row.getLong("last_sequence")));
    }
    return all;
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
