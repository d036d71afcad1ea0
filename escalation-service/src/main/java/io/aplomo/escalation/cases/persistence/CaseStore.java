package io.aplomo.escalation.cases.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Handling;
import io.aplomo.escalation.cases.model.Stage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The case files.
 *
 * <p>No two transactions wait for each other: first rows that do not exist are inserted, then those
 * that do are locked, both in ascending order of id. Whoever inserts holds no lock on an existing
 * row, and nobody can see, and so wait to lock, a row that is not committed.
 */
@Singleton
public class CaseStore {
  /** Also keeps every later statement of the transaction off plans that read the whole table. */
  private static final String LOOK =
      """
      select clock_timestamp() as now, cases_known($1) as known,
             set_config('enable_seqscan', 'off', true),
             set_config('enable_hashjoin', 'off', true),
             set_config('enable_mergejoin', 'off', true)
      """;

  private static final String OPEN =
      """
      insert into case_file (
        id, tenant, complaint_id, status, status_since, version, priority, queue, opened_at,
        last_sequence,
        received_at, recorded_at, channel, category, jurisdiction, customer_vulnerable,
        tracking_key, customer_ref, customer_name, customer_tier, language, subject, sector,
        external_id,
        triage_sequence, assessment_no, assessment, corrections, urgency, conduct, conduct_target,
        safety, vulnerable, fault)
      select
        id, tenant, complaint_id, 'OPEN', opened_at, 0, priority, queue, opened_at, last_sequence,
        received_at, recorded_at, channel, category, jurisdiction, customer_vulnerable,
        tracking_key, customer_ref, customer_name, customer_tier, language, subject, sector,
        external_id,
        triage_sequence, assessment_no, assessment::jsonb, corrections::jsonb, urgency, conduct,
        conduct_target,
        safety, vulnerable, fault
      from (%s) o
      order by id
      on conflict (id) do nothing
      returning id
      """
          .formatted(
              Unrolled.select(
                  "id uuid",
                  "tenant text",
                  "complaint_id uuid",
                  "priority text",
                  "queue text",
                  "opened_at timestamptz",
                  "last_sequence bigint",
                  CaseColumns.COMPLAINT,
                  CaseColumns.PARTICULARS,
                  CaseColumns.ASSESSMENT));

  /** All that decisions look at: not the assessment's document, which is large. */
  private static final String COLUMNS =
      """
      id, tenant, complaint_id, status, status_since, version, priority, queue, received_at,
      recorded_at, opened_at, channel, category, jurisdiction, customer_vulnerable, tracking_key,
      customer_ref, customer_name, customer_tier, language, subject, sector, external_id,
      triage_sequence, assessment_no, urgency, conduct, conduct_target, safety, vulnerable, fault,
      statutory_breach, last_sequence, phase, owner, escalated
      """;

  private static final String READ =
      "select " + COLUMNS + " from case_file where id = any($1) order by id";

  private static final String LOCK = READ + " for update";

  private static final String LOCK_ONE =
      "select "
          + COLUMNS
          + ", "
          + HandlingColumns.COLUMNS
          + ", clock_timestamp() as now from case_file where id = $1 and tenant = $2 for update";

  private static final String JUDGE =
      """
      update case_file c set
        priority = u.priority, queue = u.queue, last_sequence = u.last_sequence,
        statutory_breach = u.statutory_breach,
        triage_sequence = u.triage_sequence, assessment_no = u.assessment_no,
        assessment = coalesce(u.assessment::jsonb, c.assessment),
        corrections =
          case when u.assessment is null then c.corrections else u.corrections::jsonb end,
        urgency = u.urgency, conduct = u.conduct, conduct_target = u.conduct_target,
        safety = u.safety, vulnerable = u.vulnerable, fault = u.fault
      from (%s) u
      where c.id = u.id
      """
          .formatted(
              Unrolled.select(
                  "id uuid",
                  "priority text",
                  "queue text",
                  "last_sequence bigint",
                  "statutory_breach boolean",
                  CaseColumns.ASSESSMENT));

  private static final String DOCUMENT =
      """
      update case_file c set
        received_at = u.received_at, recorded_at = u.recorded_at, channel = u.channel,
        category = u.category, jurisdiction = u.jurisdiction,
        customer_vulnerable = u.customer_vulnerable,
        tracking_key = u.tracking_key, customer_ref = u.customer_ref,
        customer_name = u.customer_name, customer_tier = u.customer_tier,
        language = u.language, subject = u.subject, sector = u.sector, external_id = u.external_id
      from (%s) u
      where c.id = u.id
      """
          .formatted(Unrolled.select("id uuid", CaseColumns.COMPLAINT, CaseColumns.PARTICULARS));

  private static final String NUMBER =
      """
      update case_file c set last_sequence = c.last_sequence + u.events
      from (%s) u
      where c.id = u.id
      returning c.id, c.last_sequence - u.events
      """
          .formatted(Unrolled.select("id uuid", "events integer"));

  private static final String MOVE =
      """
      update case_file
      set status = $2, status_since = $3, version = $4, last_sequence = $5, queue = $6, phase = $7,
        owner = $8, escalated = $9, (%s) = ($10, $11, $12, $13, $14, $15, $16)
      where id = $1
      """
          .formatted(HandlingColumns.COLUMNS);

  /** The database's time, and which of the cases that were asked for exist. */
  public record Look(Instant now, Set<UUID> known) {}

  /** A case that is locked until the transaction ends, and the database's time. */
  public record Locked(StoredCase stored, Handling handling, Instant now) {}

  /** The first statement of a transaction over several cases. */
  public Uni<Look> look(SqlConnection tx, Collection<UUID> ids) {
    return tx.preparedQuery(LOOK)
        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
        .map(rows -> {
          Row row = rows.iterator().next();
          return new Look(
              row.getOffsetDateTime("now").toInstant(), Set.of(row.getArrayOfUUIDs("known")));
        });
  }

  /** Inserts cases; answers the ids of those that nobody else had opened meanwhile. */
  public Uni<Set<UUID>> open(SqlConnection tx, List<CaseChange> openings) {
    if (openings.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    Columns<CaseChange> columns =
        new Columns<>(openings)
            .uuid(c -> c.after().id())
            .text(c -> c.after().tenant())
            .uuid(c -> c.after().complaintId())
            .name(c -> c.after().priority())
            .name(c -> c.after().queue())
            .instant(c -> c.after().openedAt())
            .number(CaseChange::lastSequence);
    CaseColumns.complaint(columns);
    CaseColumns.particulars(columns);
    CaseColumns.assessment(columns);
    return tx.preparedQuery(OPEN)
        .execute(columns.tuple())
        .map(rows -> {
          Set<UUID> opened = new HashSet<>();
          rows.forEach(row -> opened.add(row.getUUID(0)));
          return opened;
        });
  }

  /** Locks those of the cases that exist until the transaction ends. */
  public Uni<Map<UUID, StoredCase>> lock(SqlConnection tx, Collection<UUID> ids) {
    return find(tx, LOCK, ids);
  }

  /** Reads those of the cases that exist, which are locked already or only looked at. */
  public Uni<Map<UUID, StoredCase>> read(SqlConnection tx, Collection<UUID> ids) {
    return find(tx, READ, ids);
  }

  private static Uni<Map<UUID, StoredCase>> find(
      SqlConnection tx, String statement, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return tx.preparedQuery(statement)
        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
        .map(CaseStore::stored);
  }

  /** Locks one case, if the tenant has it; the first statement of a command's transaction. */
  public Uni<Optional<Locked>> lock(SqlConnection tx, String tenant, UUID id) {
    return tx.preparedQuery(LOCK_ONE)
        .execute(Tuple.of(id, tenant))
        .map(rows -> {
          for (Row row : rows) {
            return Optional.of(
                new Locked(
                    CaseColumns.read(row),
                    HandlingColumns.read(row),
                    row.getOffsetDateTime("now").toInstant()));
          }
          return Optional.empty();
        });
  }

  /**
   * As {@link #update(SqlConnection, List)}, and takes numbers for further events as {@link
   * #number} does: each row is written once.
   */
  public Uni<Map<UUID, Long>> update(
      SqlConnection tx, List<CaseChange> changes, Map<UUID, Integer> events) {
    Map<UUID, Integer> others = new HashMap<>(events);
    Map<UUID, Long> before = new HashMap<>();
    List<CaseChange> numbered = new ArrayList<>();
    for (CaseChange change : changes) {
      UUID id = change.after().id();
      Integer more = others.remove(id);
      before.put(id, change.lastSequence());
      numbered.add(more == null ? change : change.andTelling(more));
    }
    return update(tx, numbered)
        .chain(() -> number(tx, others))
        .map(ofOthers -> {
          before.putAll(ofOthers);
          return before;
        });
  }

  /** Writes what facts made of cases that are locked; their version stays. */
  public Uni<Void> update(SqlConnection tx, List<CaseChange> changes) {
    List<CaseChange> moved = changes.stream().filter(CaseChange::movesTheFile).toList();
    List<CaseChange> documented = changes.stream().filter(CaseChange::documents).toList();
    return judge(tx, moved).chain(() -> document(tx, documented));
  }

  /**
   * Takes numbers for events that are about to be published of cases that are locked.
   *
   * @param events how many, by case; perhaps of none
   * @return the last number before them, by case
   */
  public Uni<Map<UUID, Long>> number(SqlConnection tx, Map<UUID, Integer> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    List<Map.Entry<UUID, Integer>> wanted = List.copyOf(events.entrySet());
    Tuple arguments =
        new Columns<>(wanted).uuid(Map.Entry::getKey).integer(Map.Entry::getValue).tuple();
    return tx.preparedQuery(NUMBER)
        .execute(arguments)
        .map(rows -> {
          Map<UUID, Long> before = new HashMap<>();
          rows.forEach(row -> before.put(row.getUUID(0), row.getLong(1)));
          return before;
        });
  }

  /** Writes what a person made of a case that is locked; answers its next version. */
  public Uni<Long> move(
      SqlConnection tx, StoredCase before, CaseFile next, Handling handling, long lastSequence) {
    long version = before.version() + 1;
    Stage stage = next.stage();
    Tuple arguments =
        Tuple.tuple()
            .addUUID(next.id())
            .addString(CaseColumns.status(stage))
            .addOffsetDateTime(stage.since().atOffset(ZoneOffset.UTC))
            .addLong(version)
            .addLong(lastSequence)
            .addString(next.queue().name())
            .addString(CaseColumns.phase(stage))
            .addString(stage.owner())
            .addBoolean(stage.escalated());
    HandlingColumns.add(arguments, handling);
    return tx.preparedQuery(MOVE).execute(arguments).replaceWith(version);
  }

  private static Uni<Void> judge(SqlConnection tx, List<CaseChange> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Columns<CaseChange> columns =
        new Columns<>(changes)
            .uuid(c -> c.after().id())
            .name(c -> c.after().priority())
            .name(c -> c.after().queue())
            .number(CaseChange::lastSequence)
            .flag(c -> c.after().statutoryBreach());
    CaseColumns.assessment(columns);
    return tx.preparedQuery(JUDGE).execute(columns.tuple()).replaceWithVoid();
  }

  private static Uni<Void> document(SqlConnection tx, List<CaseChange> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Columns<CaseChange> columns = new Columns<>(changes).uuid(c -> c.after().id());
    CaseColumns.complaint(columns);
    CaseColumns.particulars(columns);
    return tx.preparedQuery(DOCUMENT).execute(columns.tuple()).replaceWithVoid();
  }

  private static Map<UUID, StoredCase> stored(RowSet<Row> rows) {
    Map<UUID, StoredCase> cases = new HashMap<>();
    for (Row row : rows) {
      StoredCase stored = CaseColumns.read(row);
      cases.put(stored.file().id(), stored);
    }
    return cases;
  }
}
