package io.aplomo.escalation.conduct.persistence;

import io.aplomo.escalation.conduct.model.History;
import io.aplomo.escalation.conduct.model.Ladder;
import io.aplomo.escalation.conduct.model.Observation;
import io.aplomo.escalation.conduct.model.Rung;
import io.smallrye.mutiny.Uni;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to customers' conduct: entries of rows that are locked, only ever added, or marked
 * as not counting any more.
 */
@Singleton
public class ConductHistory {
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
   * What was noticed, in the present ladder and before it, by whether it rests on the assessment of
   * a case. That somebody may harm themselves is noticed and is no conduct.
   */
  private static final String NOTICED =
      """
      select at >= $2 as present, source <> 'REPORT' and case_id = $3 as rests,
             count(*) as entries, min(seq) as first_entry, max(seq) as last_entry,
             count(*) filter (where kind = 'OBSERVED') as times,
             min(seq) filter (where kind = 'OBSERVED') as first,
             min(seq) filter (where kind = 'OBSERVED' and gravity = 'THREAT') as first_threat,
             max(seq) filter (where kind = 'OBSERVED') as last,
             bool_or(kind = 'SUSPENDED') as self_harm
      from conduct_entry
      where conduct_id = $1 and withdrawn_at is null and source is not null
      group by present, rests
      """;

  private static final String TAKEN =
      """
      select seq, kind from conduct_entry
      where conduct_id = $1 and withdrawn_at is null and at >= $2 and kind = any($3)
      order by seq
      """;

  private static final String WITHDRAW =
      """
      update conduct_entry set withdrawn_at = $2
      where conduct_id = $1 and withdrawn_at is null
        and (seq = any($3) or (at >= $4 and source <> 'REPORT' and case_id = $5))
      """;

  /**
   * The step that was appealed against: the last one before the appeal, and the offer of a
   * supervisor that followed it.
   */
  private static final String APPEALED =
      """
      with appeal as (
        select max(seq) as seq from conduct_entry where conduct_id = $1 and kind = 'APPEALED'),
      step as (
        select max(e.seq) as seq from conduct_entry e, appeal a
        where e.conduct_id = $1 and e.withdrawn_at is null and e.kind = any($2)
          and e.at >= $3 and e.seq < a.seq)
      select e.seq from conduct_entry e, appeal a, step s
      where e.conduct_id = $1 and e.withdrawn_at is null
        and (e.seq = s.seq
          or (e.kind = 'SUPERVISOR_OFFERED' and e.at >= $3
            and e.seq > coalesce(s.seq, 0) and e.seq < a.seq))
      """;

  private static final String HISTORY =
      """
      select count(*) as steps, min(at) as first from conduct_entry
      where conduct_id = $1 and withdrawn_at is null and kind = any($2)
      """;

  private static final String[] RUNGS = names(Rung.values());

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

  /** What counts since {@code since}, seen from the assessment of one case. */
  public Uni<Ladder> ladder(SqlConnection tx, UUID id, Instant since, UUID caseId) {
    return tx.preparedQuery(NOTICED)
        .execute(Tuple.of(id, at(since), caseId))
        .chain(noticed ->
            tx.preparedQuery(TAKEN)
                .execute(
                    Tuple.tuple()
                        .addUUID(id)
                        .addOffsetDateTime(at(since))
                        .addArrayOfString(RUNGS.clone()))
                .map(taken -> ladder(noticed, taken)));
  }

  /**
   * Takes steps out of account, and what rested on the assessment of one case.
   *
   * @param steps numbers of the history
   * @param since when the ladder was entered
   * @param caseId null if nothing rested on an assessment
   */
  public Uni<Void> withdraw(
      SqlConnection tx,
      UUID id,
      Instant now,
      Collection<Long> steps,
      Instant since,
      @Nullable UUID caseId) {
    return tx.preparedQuery(WITHDRAW)
        .execute(
            Tuple.tuple()
                .addUUID(id)
                .addOffsetDateTime(at(now))
                .addArrayOfLong(steps.toArray(Long[]::new))
                .addOffsetDateTime(at(since))
                .addUUID(caseId))
        .replaceWithVoid();
  }

  /**
   * Numbers of what an appeal is against.
   *
   * @param ladder when the ladder was entered in which it was taken
   */
  public Uni<Set<Long>> appealed(SqlConnection tx, UUID id, Instant ladder) {
    return tx.preparedQuery(APPEALED)
        .execute(
            Tuple.tuple()
                .addUUID(id)
                .addArrayOfString(ConductEntry.STEPS.clone())
                .addOffsetDateTime(at(ladder)))
        .map(rows -> {
          Set<Long> numbers = new HashSet<>();
          rows.forEach(row -> numbers.add(row.getLong("seq")));
          return numbers;
        });
  }

  /** What is on file and still counts. */
  public Uni<History> read(SqlConnection tx, UUID id) {
    return tx.preparedQuery(HISTORY)
        .execute(Tuple.tuple().addUUID(id).addArrayOfString(ConductEntry.STEPS.clone()))
        .map(rows -> {
          Row row = rows.iterator().next();
          OffsetDateTime first = row.getOffsetDateTime("first");
          return new History(
              Math.toIntExact(row.getLong("steps")), first == null ? null : first.toInstant());
        });
  }

  private static Ladder ladder(RowSet<Row> noticed, RowSet<Row> taken) {
    Ladder.Noticed resting = Ladder.Noticed.NOTHING;
    Ladder.Noticed others = Ladder.Noticed.NOTHING;
    boolean earlier = false;
    for (Row row : noticed) {
      boolean rests = row.getBoolean("rests");
      if (!row.getBoolean("present")) {
        earlier |= rests;
      } else if (rests) {
        resting = noticed(row);
      } else {
        others = noticed(row);
      }
    }
    List<Ladder.Step> steps = new ArrayList<>();
    for (Row row : taken) {
      steps.add(new Ladder.Step(row.getLong("seq"), Rung.valueOf(row.getString("kind"))));
    }
    return new Ladder(resting, others, earlier, steps);
  }

  private static Ladder.Noticed noticed(Row row) {
    return new Ladder.Noticed(
        Math.toIntExact(row.getLong("entries")),
        Math.toIntExact(row.getLong("times")),
        row.getLong("first_entry"),
        row.getLong("last_entry"),
        row.getLong("first"),
        row.getLong("first_threat"),
        row.getLong("last"),
        row.getBoolean("self_harm"));
  }

  private static String[] names(Rung... rungs) {
    String[] names = new String[rungs.length];
    for (int i = 0; i < rungs.length; i++) {
      names[i] = rungs[i].name();
    }
    return names;
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
