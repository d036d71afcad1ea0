package io.aplomo.escalation.ladder.persistence;

import io.aplomo.chassis.database.Unrolled;
import io.aplomo.escalation.ladder.model.End;
import io.aplomo.escalation.ladder.model.Escalation;
import io.aplomo.escalation.ladder.model.Level;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Escalations. Whoever reads to decide, or writes, holds the lock on the case. */
@Singleton
public class EscalationStore {
  private static final String COLUMNS =
      """
      e.id, e.case_id, e.tenant, e.complaint_id, e.state, e.level, e.document, e.opened_at,
      e.origin, e.addressee, e.called_at, e.accept_until, e.timer_id, e.accepted_by, e.accepted_at,
      e.ended_because, e.ended_at, e.history, e.version
      """;

  private static final String OPEN =
      "select " + COLUMNS + " from escalation e where e.case_id = any($1) and e.state <> 'ENDED'";

  private static final String FIND =
      "select " + COLUMNS + " from escalation e where e.id = $1 and e.tenant = $2";

  private static final String CASE = "select case_id from escalation where id = $1 and tenant = $2";

  /** Who had taken an escalation that ends stays in its row. */
  private static final String WRITE =
      """
      insert into escalation as e (
        id, case_id, tenant, complaint_id, state, level, document, opened_at, origin, addressee,
        called_at, accept_until, timer_id, accepted_by, accepted_at, ended_because, ended_at, history, version)
      select
        id, case_id, tenant, complaint_id, state, level, document::jsonb, opened_at, origin,
        addressee, called_at, accept_until, timer_id, accepted_by, accepted_at, ended_because, ended_at,
        history::jsonb, version
      from (%s) w
      order by id
      on conflict (id) do update set
        state = excluded.state, level = excluded.level, document = excluded.document,
        origin = excluded.origin, addressee = excluded.addressee, called_at = excluded.called_at,
        accept_until = excluded.accept_until, timer_id = excluded.timer_id,
        accepted_by =
          case when excluded.state = 'ENDED' then e.accepted_by else excluded.accepted_by end,
        accepted_at =
          case when excluded.state = 'ENDED' then e.accepted_at else excluded.accepted_at end,
        ended_because = excluded.ended_because, ended_at = excluded.ended_at,
        history = excluded.history, version = excluded.version
      """
          .formatted(
              Unrolled.select(
                  "id uuid",
                  "case_id uuid",
                  "tenant text",
                  "complaint_id uuid",
                  "state text",
                  "level text",
                  "document text",
                  "opened_at timestamptz",
                  "origin text",
                  "addressee text",
                  "called_at timestamptz",
                  "accept_until timestamptz",
                  "timer_id uuid",
                  "accepted_by text",
                  "accepted_at timestamptz",
                  "ended_because text",
                  "ended_at timestamptz",
                  "history text",
                  "version bigint"));

  /** Those of cases that have not ended, by case. */
  public Uni<Map<UUID, StoredEscalation>> open(SqlConnection tx, Collection<UUID> caseIds) {
    return tx.preparedQuery(OPEN)
        .execute(Tuple.tuple().addArrayOfUUID(caseIds.toArray(UUID[]::new)))
        .map(rows -> {
          Map<UUID, StoredEscalation> open = new HashMap<>();
          rows.forEach(row -> open.put(row.getUUID("case_id"), stored(row)));
          return open;
        });
  }

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
  public Uni<StoredEscalation> find(SqlConnection tx, String tenant, UUID id) {
    return tx.preparedQuery(FIND)
        .execute(Tuple.of(id, tenant))
        .map(rows -> stored(rows.iterator().next()));
  }

  /** Writes new ones and others. */
  public Uni<Void> write(SqlConnection tx, Collection<StoredEscalation> escalations) {
    List<StoredEscalation> all = List.copyOf(escalations);
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfUUID(array(all, e -> e.file().id(), UUID[]::new))
            .addArrayOfUUID(array(all, StoredEscalation::caseId, UUID[]::new))
            .addArrayOfString(array(all, StoredEscalation::tenant, String[]::new))
            .addArrayOfUUID(array(all, StoredEscalation::complaintId, UUID[]::new))
            .addArrayOfString(array(all, e -> name(e.file()), String[]::new))
            .addArrayOfString(array(all, e -> e.file().level().name(), String[]::new))
            .addArrayOfString(array(all, e -> EscalationJson.document(e.file()), String[]::new))
            .addArrayOfOffsetDateTime(instants(all, e -> e.file().openedAt()))
            .addArrayOfString(array(all, StoredEscalation::origin, String[]::new))
            .addArrayOfString(array(all, e -> e.file().addressee(), String[]::new))
            .addArrayOfOffsetDateTime(instants(all, EscalationStore::calledAt))
            .addArrayOfOffsetDateTime(instants(all, StoredEscalation::until))
            .addArrayOfUUID(array(all, StoredEscalation::timerId, UUID[]::new))
            .addArrayOfString(array(all, EscalationStore::acceptedBy, String[]::new))
            .addArrayOfOffsetDateTime(instants(all, EscalationStore::acceptedAt))
            .addArrayOfString(array(all, EscalationStore::endedBecause, String[]::new))
            .addArrayOfOffsetDateTime(instants(all, EscalationStore::endedAt))
            .addArrayOfString(array(all, StoredEscalation::history, String[]::new))
            .addArrayOfLong(array(all, StoredEscalation::version, Long[]::new));
    return tx.preparedQuery(WRITE).execute(arguments).replaceWithVoid();
  }

  /** The name of where an escalation stands, in the table and in the API. */
  public static String name(Escalation escalation) {
    return switch (escalation.state()) {
      case Escalation.Waiting s -> "WAITING";
      case Escalation.Accepted s -> "ACCEPTED";
      case Escalation.Ended s -> "ENDED";
    };
  }

  private static @Nullable Instant calledAt(StoredEscalation of) {
    return of.file().state() instanceof Escalation.Waiting s ? s.since() : null;
  }

  private static @Nullable String acceptedBy(StoredEscalation of) {
    return of.file().state() instanceof Escalation.Accepted s ? s.by() : null;
  }

  private static @Nullable Instant acceptedAt(StoredEscalation of) {
    return of.file().state() instanceof Escalation.Accepted s ? s.at() : null;
  }

  private static @Nullable String endedBecause(StoredEscalation of) {
    return of.file().state() instanceof Escalation.Ended s ? s.because().name() : null;
  }

  private static @Nullable Instant endedAt(StoredEscalation of) {
    return of.file().state() instanceof Escalation.Ended s ? s.at() : null;
  }

  private static StoredEscalation stored(Row row) {
    JsonObject document = row.getJsonObject("document");
    Escalation file =
        new Escalation(
            row.getUUID("id"),
            at(row, "opened_at"),
            Level.valueOf(row.getString("level")),
            EscalationJson.grounds(document),
            EscalationJson.refusedBy(document),
            state(row));
    return new StoredEscalation(
        file,
        row.getUUID("case_id"),
        row.getString("tenant"),
        row.getUUID("complaint_id"),
        row.getString("origin"),
        row.getUUID("timer_id"),
        row.getJsonArray("history").encode(),
        row.getLong("version"));
  }

  private static Escalation.State state(Row row) {
    return switch (row.getString("state")) {
      case "WAITING" ->
          new Escalation.Waiting(
              row.getString("addressee"), at(row, "called_at"), known(row, "accept_until"));
      case "ACCEPTED" ->
          new Escalation.Accepted(row.getString("accepted_by"), at(row, "accepted_at"));
      default ->
          new Escalation.Ended(End.valueOf(row.getString("ended_because")), at(row, "ended_at"));
    };
  }

  private static Instant at(Row row, String column) {
    return Objects.requireNonNull(known(row, column));
  }

  private static @Nullable Instant known(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime[] instants(
      List<StoredEscalation> rows, Function<StoredEscalation, @Nullable Instant> value) {
    return array(rows, row -> utc(value.apply(row)), OffsetDateTime[]::new);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static <V> V[] array(
      List<StoredEscalation> rows,
      Function<StoredEscalation, ? extends @Nullable V> value,
      IntFunction<V[]> of) {
    return rows.stream().map(value).toArray(of);
  }
}
