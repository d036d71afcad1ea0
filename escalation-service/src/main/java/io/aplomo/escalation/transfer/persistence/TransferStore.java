package io.aplomo.escalation.transfer.persistence;

import io.aplomo.escalation.transfer.model.Kind;
import io.aplomo.escalation.transfer.model.Receiver;
import io.aplomo.escalation.transfer.model.Transfer;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Transfers. Whoever reads to decide, or writes, holds the lock on the case. */
@Singleton
public class TransferStore {
  private static final String COLUMNS =
      """
      t.id, t.case_id, t.tenant, t.complaint_id, t.kind, t.sender, t.person, t.team, t.offered_by,
      t.reason_code, t.offered_at, t.state, t.answer_until, t.timer_id, t.receiver, t.answered_at,
      t.refused_because
      """;

  private static final String FIND =
      "select " + COLUMNS + " from transfer t where t.id = $1 and t.tenant = $2";

  private static final String OFFERED =
      "select " + COLUMNS + " from transfer t where t.case_id = any($1) and t.state = 'OFFERED'";

  private static final String CASE = "select case_id from transfer where id = $1 and tenant = $2";

  private static final String SO_FAR =
      """
      select count(*) filter (where state = 'DONE')::integer,
             coalesce(bool_or(state = 'OFFERED'), false)
      from transfer where case_id = $1
      """;

  private static final String TEAMS =
      """
      select t.team from person p join person_team t on t.tenant = p.tenant and t.person_id = p.id
      where p.tenant = $1 and p.subject = $2 and p.active
      """;

  private static final String KNOWN_TEAM =
      "select exists (select from team where tenant = $1 and code = $2)";

  private static final String WRITE =
      """
      insert into transfer (
        id, case_id, tenant, complaint_id, kind, sender, person, team, offered_by, reason_code,
        offered_at, state, answer_until, timer_id, receiver, answered_at, refused_because, note)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      on conflict (id) do update set
        state = excluded.state, answer_until = excluded.answer_until, timer_id = excluded.timer_id,
        receiver = excluded.receiver, answered_at = excluded.answered_at,
        refused_because = excluded.refused_because
      """;

  /**
   * What has become of a case's transfers.
   *
   * @param done how many were carried out
   * @param offered whether one waits for its receiver
   */
  public record SoFar(int done, boolean offered) {}

  /** Which case it is of, if the tenant has it. */
  public Uni<Optional<UUID>> caseOf(SqlConnection tx, String tenant, UUID id) {
    return tx.preparedQuery(CASE)
        .execute(Tuple.of(id, tenant))
        .map(rows -> {
          for (Row row : rows) {
            return Optional.of(row.getUUID(0));
          }
          return Optional.empty();
        });
  }

  /** One that is there. */
  public Uni<StoredTransfer> find(SqlConnection tx, String tenant, UUID id) {
    return tx.preparedQuery(FIND)
        .execute(Tuple.of(id, tenant))
        .map(rows -> stored(rows.iterator().next()));
  }

  /** Those of cases that wait for their receivers. */
  public Uni<List<StoredTransfer>> offered(SqlConnection tx, Collection<UUID> caseIds) {
    return tx.preparedQuery(OFFERED)
        .execute(Tuple.tuple().addArrayOfUUID(caseIds.toArray(UUID[]::new)))
        .map(TransferStore::all);
  }

  public Uni<SoFar> soFar(SqlConnection tx, UUID caseId) {
    return tx.preparedQuery(SO_FAR)
        .execute(Tuple.of(caseId))
        .map(rows -> {
          Row row = rows.iterator().next();
          return new SoFar(row.getInteger(0), row.getBoolean(1));
        });
  }

  /** The codes of somebody's teams; none if the tenant knows nobody with this subject. */
  public Uni<Set<String>> teams(SqlConnection tx, String tenant, String subject) {
    return tx.preparedQuery(TEAMS)
        .execute(Tuple.of(tenant, subject))
        .map(rows -> {
          List<String> teams = new ArrayList<>();
          rows.forEach(row -> teams.add(row.getString(0)));
          return Set.copyOf(teams);
        });
  }

  /** Whether the tenant has a team. */
  public Uni<Boolean> hasTeam(SqlConnection tx, String tenant, String code) {
    return tx.preparedQuery(KNOWN_TEAM)
        .execute(Tuple.of(tenant, code))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Writes a new one, or how one stands. */
  public Uni<Void> write(SqlConnection tx, StoredTransfer stored) {
    Transfer file = stored.file();
    Transfer.Done done = file.state() instanceof Transfer.Done s ? s : null;
    Transfer.Refused refused = file.state() instanceof Transfer.Refused s ? s : null;
    Tuple arguments =
        Tuple.tuple()
            .addUUID(file.id())
            .addUUID(file.caseId())
            .addString(stored.tenant())
            .addUUID(stored.complaintId())
            .addString(file.kind().name())
            .addString(file.from())
            .addString(file.to() instanceof Receiver.OfPerson p ? p.subject() : null)
            .addString(file.to() instanceof Receiver.OfTeam t ? t.code() : null)
            .addString(file.by())
            .addString(file.reasonCode())
            .addOffsetDateTime(utc(file.offeredAt()))
            .addString(name(file))
            .addOffsetDateTime(utc(file.until()))
            .addUUID(stored.timerId())
            .addString(done != null ? done.receiver() : refused == null ? null : refused.receiver())
            .addOffsetDateTime(utc(answeredAt(file)))
            .addString(refused == null ? null : refused.why())
            .addString(stored.note());
    return tx.preparedQuery(WRITE).execute(arguments).replaceWithVoid();
  }

  /** The name of where a transfer stands, in the table and in the API. */
  public static String name(Transfer transfer) {
    return switch (transfer.state()) {
      case Transfer.Offered s -> "OFFERED";
      case Transfer.Done s -> "DONE";
      case Transfer.Refused s -> "REFUSED";
      case Transfer.Lapsed s -> "LAPSED";
    };
  }

  private static @Nullable Instant answeredAt(Transfer transfer) {
    return switch (transfer.state()) {
      case Transfer.Offered s -> null;
      case Transfer.Done s -> s.at();
      case Transfer.Refused s -> s.at();
      case Transfer.Lapsed s -> s.at();
    };
  }

  private static List<StoredTransfer> all(RowSet<Row> rows) {
    List<StoredTransfer> all = new ArrayList<>();
    rows.forEach(row -> all.add(stored(row)));
    return all;
  }

  private static StoredTransfer stored(Row row) {
    String person = row.getString("person");
    Receiver to =
        person == null ? new Receiver.OfTeam(row.getString("team")) : new Receiver.OfPerson(person);
    Transfer file =
        new Transfer(
            row.getUUID("id"),
            row.getUUID("case_id"),
            Kind.valueOf(row.getString("kind")),
            row.getString("sender"),
            to,
            row.getString("offered_by"),
            row.getString("reason_code"),
            at(row, "offered_at"),
            state(row));
    return new StoredTransfer(
        file, row.getString("tenant"), row.getUUID("complaint_id"), row.getUUID("timer_id"), null);
  }

  private static Transfer.State state(Row row) {
    return switch (row.getString("state")) {
      case "OFFERED" -> new Transfer.Offered(at(row, "answer_until"));
      case "DONE" -> new Transfer.Done(row.getString("receiver"), at(row, "answered_at"));
      case "REFUSED" ->
          new Transfer.Refused(
              row.getString("receiver"), at(row, "answered_at"), row.getString("refused_because"));
      default -> new Transfer.Lapsed(at(row, "answered_at"));
    };
  }

  private static Instant at(Row row, String column) {
    return Objects.requireNonNull(row.getOffsetDateTime(column)).toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
