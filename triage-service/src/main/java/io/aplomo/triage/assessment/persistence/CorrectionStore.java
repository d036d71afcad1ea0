package io.aplomo.triage.assessment.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.triage.assessment.model.CorrectionChange;
import io.aplomo.triage.assessment.model.Judged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What people hold against assessments: which verdicts hold, and every correction there was. */
@Singleton
public class CorrectionStore {
  /** The time is read after the lock was waited for: it grows with the sequence. */
  private static final String LOCK =
      """
      select complaint_id, tenant, assessment_count, last_sequence, corrections::text,
             clock_timestamp()
      from conversation_lock_of($1, $2)
      """;

  private static final String ASSESSMENT = "select assessment::text from assessment_of($1, $2)";

  private static final String HOLD = "select conversation_corrected($1, $2, $3::text::jsonb)";

  private static final String END = "select correction_end($1, $2, $3, $4)";

  private static final String ADD =
      """
      insert into correction (id, tenant, complaint_id, assessment_no, dimension, machine, verdict,
                              scorer_name, scorer_version, reason, corrected_at, corrected_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """;

  /** A conversation that is locked until the transaction ends, and the database's time. */
  public record Locked(Judged judged, Instant now) {}

  /** Locks a conversation, if the tenant has it; the first statement of its transaction. */
  public Uni<Optional<Locked>> lock(SqlConnection tx, String tenant, UUID complaintId) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(tenant, complaintId))
        .map(rows -> {
          for (Row row : rows) {
            Judged judged =
                new Judged(
                    row.getUUID(0),
                    row.getString(1),
                    row.getInteger(2),
                    row.getLong(3),
                    CorrectionColumns.read(row.getString(4)));
            return Optional.of(new Locked(judged, row.getOffsetDateTime(5).toInstant()));
          }
          return Optional.empty();
        });
  }

  /** An assessment that there is, as the scorer made it. */
  public Uni<Assessment> assessment(SqlConnection tx, UUID complaintId, int number) {
    return tx.preparedQuery(ASSESSMENT)
        .execute(Tuple.of(complaintId, number))
        .map(rows ->
            ContractJson.read(
                rows.iterator().next().getString(0).getBytes(UTF_8), Assessment.class));
  }

  /** Ends the correction of the dimension, if there is one, and keeps what holds from now on. */
  public Uni<Void> end(SqlConnection tx, CorrectionChange change) {
    Judged now = change.now();
    return tx.preparedQuery(END)
        .execute(
            Tuple.of(
                now.complaintId(),
                change.dimension().name(),
                change.at().atOffset(ZoneOffset.UTC),
                change.by()))
        .chain(() ->
            tx.preparedQuery(HOLD)
                .execute(
                    Tuple.tuple()
                        .addUUID(now.complaintId())
                        .addLong(now.lastSequence())
                        .addString(CorrectionColumns.write(now.corrections()))))
        .replaceWithVoid();
  }

  /**
   * Adds a correction, after the one of its dimension was ended.
   *
   * @param machine what the scorer said
   * @param reason words of the person
   */
  public Uni<Void> add(
      SqlConnection tx, CorrectionChange change, String machine, Scorer scorer, String reason) {
    Tuple arguments =
        Tuple.tuple()
            .addUUID(change.id())
            .addString(change.now().tenant())
            .addUUID(change.now().complaintId())
            .addInteger(change.now().assessments())
            .addString(change.dimension().name())
            .addString(machine)
            .addString(change.verdict())
            .addString(scorer.name())
            .addString(scorer.version())
            .addString(reason)
            .addOffsetDateTime(change.at().atOffset(ZoneOffset.UTC))
            .addString(change.by());
    return tx.preparedQuery(ADD).execute(arguments).replaceWithVoid();
  }
}
