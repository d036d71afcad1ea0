package io.aplomo.escalation.conduct.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.escalation.conduct.model.ConductFile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

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

  /**
   * Whether any of the newest cases of a customer tells that they need special care, more of them
   * than anybody has.
   */
  private static final String VULNERABLE =
      """
      select exists (
        select from (
          select c.customer_vulnerable, c.vulnerable from case_file c
          where c.tenant = $1 and c.customer_ref = $2
          order by c.received_at desc, c.id desc limit 1000) c
        where c.customer_vulnerable or c.vulnerable)
      """;

  /**
   * States whose time was over a while ago and that nobody ends: an instance of a version before
   * claims timers that it does not know, and they are gone. What is parked waits for a person.
   */
  private static final String UNTIMED =
      """
      (select c.tenant, c.customer_ref, c.case_id from conduct c
       where c.until < statement_timestamp() - make_interval(secs => $1)
         and not exists (select from timer t where t.clock_id = c.timer_id)
         and not exists (select from timer_parked p where p.clock_id = c.timer_id)
       order by c.until limit $2)
      union all
      (select c.tenant, c.customer_ref, c.case_id from conduct c
       where c.state = 'OBSERVED' and c.until is null
       order by c.id limit $2)
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

  /** A row whose state nothing ends, and the case in which something was noticed last. */
  public record Untimed(Customer customer, UUID caseId) {}

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

  /** Whether a case of the customer tells that they need special care. */
  public Uni<Boolean> isToldVulnerable(SqlConnection tx, Customer customer) {
    return tx.preparedQuery(VULNERABLE)
        .execute(Tuple.of(customer.tenant(), customer.ref()))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /**
   * Rows that should end by themselves and have no timer.
   *
   * @param late how long their time must have been over
   * @param most of each kind
   */
  public Uni<List<Untimed>> untimed(SqlConnection tx, Duration late, int most) {
    return tx.preparedQuery(UNTIMED)
        .execute(Tuple.of((double) late.toSeconds(), most))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new Untimed(
                        new Customer(row.getString("tenant"), row.getString("customer_ref")),
                        row.getUUID("case_id")))
                .toList());
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

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
