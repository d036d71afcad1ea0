package io.aplomo.escalation.promise.persistence;

import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.model.PromiseState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was promised. Whoever writes a row holds the lock on its case before, so rows of one case
 * are never waited for.
 */
@Singleton
public class PromiseStore {
  private static final String COLUMNS =
      """
      id, tenant, case_id, complaint_id, owner, due, warn_at, replaces, state, warned_at, broken_at,
      ended_at, ended_by, reason_code, next_id
      """;

  private static final String INSERT =
      """
      insert into promise (
        id, tenant, case_id, complaint_id, text, owner, due, warn_at, replaces, state, next_at,
        made_at, made_by)
      values (
        $1, $2, $3, $4, coalesce($5::text, (select r.text from promise r where r.id = $9::uuid)),
        $6, $7::timestamptz, $8::timestamptz, $9::uuid, 'OPEN', $8::timestamptz, $10, $11)
      """;

  private static final String CASE_OF = "select case_id from promise where id = $1 and tenant = $2";

  private static final String LOCK =
      "select " + COLUMNS + " from promise where id = any($1) order by id for update";

  private static final String OPEN_OF_CASE =
      "select count(*) from promise where case_id = $1 and tenant = $2 and state = 'OPEN'";

  private static final String WRITE =
      """
      update promise
      set state = $2, next_at = $3, warned_at = coalesce($4, warned_at),
          broken_at = coalesce($5, broken_at), ended_at = $6, ended_by = $7, reason_code = $8,
          next_id = $9
      where id = $1
      """;

  /**
   * Promises that time should have moved a while ago and that lack their timer: an instance of a
   * version before them claims timers that it does not know, and they are gone.
   */
  private static final String UNTIMED =
      """
      select p.id, p.tenant, p.case_id from promise p
      where p.next_at < statement_timestamp() - make_interval(secs => $1)
        and not exists (select from timer t where t.clock_id = p.id)
        and not exists (select from timer_parked t where t.clock_id = p.id)
      order by p.next_at limit $2
      """;

  /**
   * A promise that is made.
   *
   * @param text what the customer was told; null for the words of the promise that it replaces
   */
  public record New(Promise promise, @Nullable String text, Instant at, String by) {

    /** Without the text, so that no log line can carry it. */
    @Override
    public String toString() {
      return "New[" + promise + ", " + by + "]";
    }
  }

  /** A promise without its timer. */
  public record Untimed(UUID id, String tenant, UUID caseId) {}

  /** Adds a promise; the case is locked. */
  public Uni<Void> insert(SqlConnection tx, New made) {
    Promise promise = made.promise();
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(promise.id())
                .addString(promise.tenant())
                .addUUID(promise.caseId())
                .addUUID(promise.complaintId())
                .addString(made.text())
                .addString(promise.owner())
                .addOffsetDateTime(at(promise.due()))
                .addOffsetDateTime(at(promise.warnAt()))
                .addUUID(promise.replaces())
                .addOffsetDateTime(at(made.at()))
                .addString(made.by()))
        .replaceWithVoid();
  }

  /** The case of a promise, if the tenant has it. */
  public Uni<Optional<UUID>> caseOf(SqlConnection tx, String tenant, UUID id) {
    return tx.preparedQuery(CASE_OF)
        .execute(Tuple.of(id, tenant))
        .map(rows -> {
          for (Row row : rows) {
            return Optional.of(row.getUUID(0));
          }
          return Optional.empty();
        });
  }

  /** Locks those promises that exist, in ascending order of their ids. */
  public Uni<List<Promise>> lock(SqlConnection tx, Collection<UUID> ids) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
        .map(PromiseStore::promises);
  }

  /** How many promises of a case are still to be kept; the case is locked. */
  public Uni<Integer> open(SqlConnection tx, String tenant, UUID caseId) {
    return tx.preparedQuery(OPEN_OF_CASE)
        .execute(Tuple.of(caseId, tenant))
        .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
  }

  /** Writes where a promise stands that is locked. */
  public Uni<Void> write(SqlConnection tx, Promise after, Instant now) {
    return tx.preparedQuery(WRITE).execute(state(after, now)).replaceWithVoid();
  }

  private static Tuple state(Promise after, Instant now) {
    Tuple arguments =
        Tuple.tuple()
            .addUUID(after.id())
            .addString(name(after.state()))
            .addOffsetDateTime(at(after.nextAt()));
    return switch (after.state()) {
      case PromiseState.Open s -> ended(arguments, s.warned() ? now : null, null, null, null);
      case PromiseState.Broken s -> ended(arguments, null, s.at(), null, null);
      case PromiseState.Kept s -> ended(arguments, null, null, s.at(), s.by());
      case PromiseState.Replaced s -> ended(arguments, null, null, s.at(), s.by(), null, s.next());
      case PromiseState.Withdrawn s ->
          ended(arguments, null, null, s.at(), s.by(), s.reasonCode(), null);
    };
  }

  private static Tuple ended(
      Tuple arguments,
      @Nullable Instant warnedAt,
      @Nullable Instant brokenAt,
      @Nullable Instant endedAt,
      @Nullable String by) {
    return ended(arguments, warnedAt, brokenAt, endedAt, by, null, null);
  }

  private static Tuple ended(
      Tuple arguments,
      @Nullable Instant warnedAt,
      @Nullable Instant brokenAt,
      @Nullable Instant endedAt,
      @Nullable String by,
      @Nullable String reasonCode,
      @Nullable UUID next) {
    return arguments
        .addOffsetDateTime(at(warnedAt))
        .addOffsetDateTime(at(brokenAt))
        .addOffsetDateTime(at(endedAt))
        .addString(by)
        .addString(reasonCode)
        .addUUID(next);
  }

  /**
   * Promises that lack their timer.
   *
   * @param late for how long time should have moved them
   */
  public Uni<List<Untimed>> untimed(SqlConnection tx, Duration late, int most) {
    return tx.preparedQuery(UNTIMED)
        .execute(Tuple.of((double) late.toSeconds(), most))
        .map(rows -> {
          List<Untimed> found = new ArrayList<>();
          rows.forEach(row ->
              found.add(
                  new Untimed(row.getUUID("id"), row.getString("tenant"), row.getUUID("case_id"))));
          return found;
        });
  }

  /** The name of a state in the table and in the API. */
  public static String name(PromiseState state) {
    return switch (state) {
      case PromiseState.Open s -> "OPEN";
      case PromiseState.Broken s -> "BROKEN";
      case PromiseState.Kept s -> s.late() ? "LATE" : "KEPT";
      case PromiseState.Replaced s -> "REPLACED";
      case PromiseState.Withdrawn s -> "WITHDRAWN";
    };
  }

  private static List<Promise> promises(RowSet<Row> rows) {
    List<Promise> found = new ArrayList<>();
    for (Row row : rows) {
      found.add(
          new Promise(
              row.getUUID("id"),
              row.getString("tenant"),
              row.getUUID("case_id"),
              row.getUUID("complaint_id"),
              row.getString("owner"),
              instant(row, "due"),
              instant(row, "warn_at"),
              row.getUUID("replaces"),
              state(row)));
    }
    return found;
  }

  private static PromiseState state(Row row) {
    String name = row.getString("state");
    return switch (name) {
      case "OPEN" -> new PromiseState.Open(row.getOffsetDateTime("warned_at") != null);
      case "BROKEN" -> new PromiseState.Broken(instant(row, "broken_at"));
      case "KEPT", "LATE" ->
          new PromiseState.Kept(
              instant(row, "ended_at"), row.getString("ended_by"), name.equals("LATE"));
      case "REPLACED" ->
          new PromiseState.Replaced(
              instant(row, "ended_at"), row.getString("ended_by"), row.getUUID("next_id"));
      case "WITHDRAWN" ->
          new PromiseState.Withdrawn(
              instant(row, "ended_at"), row.getString("ended_by"), row.getString("reason_code"));
      default -> throw new IllegalStateException("Unknown state " + name);
    };
  }

  private static Instant instant(Row row, String column) {
    return Objects.requireNonNull(row.getOffsetDateTime(column), column).toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
