package io.aplomo.intake.complaint.persistence;

import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.intake.complaint.model.Admission.Admitted;
import io.aplomo.intake.complaint.model.Receipt;
import io.aplomo.intake.complaint.model.Status;
import io.aplomo.intake.complaint.model.Submission;
import io.aplomo.intake.complaint.model.TrackingKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code complaint}, written and found by whole batches. */
public final class ComplaintTable {
  private static final String INSERT =
      """
      insert into complaint (
        id, tenant, tracking_key, channel, external_id, text, text_hash, customer_ref,
        customer_name, customer_tier, customer_vulnerable, language, subject, category,
        jurisdiction, sector, received_at, received_at_stated, received_at_clamped, submitted_by,
        recorded_at, occurred_at, occurred_at_clamped, facts, attachments, status, last_sequence,
        message_count)
      select
        unnest($1::uuid[]), unnest($2::text[]), unnest($3::text[]), unnest($4::text[]),
        unnest($5::text[]), unnest($6::text[]), unnest($7::bytea[]), unnest($8::text[]),
        unnest($9::text[]), unnest($10::text[]), unnest($11::boolean[]), unnest($12::text[]),
        unnest($13::text[]), unnest($14::text[]), unnest($15::text[]), unnest($16::text[]),
        unnest($17::timestamptz[]), unnest($18::boolean[]), unnest($19::boolean[]),
        unnest($20::text[]), unnest($21::timestamptz[]), unnest($22::timestamptz[]),
        unnest($23::boolean[]), unnest($24::text[])::jsonb, unnest($25::text[])::jsonb,
        'RECEIVED', 1, 0
      """;

  private static final String KNOWN =
      """
      select n, id, tracking_key, received_at, status, text_hash
      from complaint_known($1, $2, $3, $4)
      """;

  /**
   * For {@link Outbox#store}: stores complaints, each with the event number 1, and fails where one
   * of them runs into an id, an external id or a tracking key that is there already. The caller
   * gives the rows in an order that all writers share, so that two batches never wait for each
   * other.
   */
  public static final String STORE = Outbox.withEvents(INSERT, ComplaintColumns.COUNT);

  /** Stores what is not stored yet, in such an order too; returns the ids of what it stored. */
  private static final String STORE_NEW = INSERT + " on conflict do nothing returning id";

  private ComplaintTable() {}

  /**
   * Stores those complaints that run into nothing that is stored already, without any event.
   *
   * @return the ids of the stored ones
   */
  public static Uni<Set<UUID>> storeNew(SqlConnection tx, List<Admitted> admitted) {
    return tx.preparedQuery(STORE_NEW)
        .execute(ComplaintColumns.of(admitted))
        .map(ids -> {
          Set<UUID> stored = HashSet.newHashSet(ids.size());
          ids.forEach(row -> stored.add(row.getUUID(0)));
          return stored;
        });
  }

  /**
   * Finds what is stored under the id, or else under the external id, of each submission; by the
   * submission's id. What is not in the map is not stored.
   */
  public static Uni<Map<UUID, StoredComplaint>> known(
      SqlConnection tx, List<Submission> submissions) {
    int n = submissions.size();
    UUID[] ids = new UUID[n];
    String[] tenants = new String[n];
    String[] channels = new String[n];
    @Nullable String[] externalIds = new @Nullable String[n];
    for (int i = 0; i < n; i++) {
      Submission submission = submissions.get(i);
      ids[i] = submission.id();
      tenants[i] = submission.tenant();
      channels[i] = submission.channel().name();
      externalIds[i] = submission.externalId();
    }
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfUUID(ids)
            .addArrayOfString(tenants)
            .addArrayOfString(channels)
            .addArrayOfString(externalIds);
    return tx.preparedQuery(KNOWN)
        .execute(arguments)
        .map(rows -> {
          Map<UUID, StoredComplaint> known = new HashMap<>();
          for (Row row : rows) {
            UUID asked = submissions.get((int) (row.getLong(0) - 1)).id();
            // Its own row wins over an external id.
            known.merge(
                asked, stored(row), (one, other) -> one.receipt().id().equals(asked) ? one : other);
          }
          return known;
        });
  }

  private static StoredComplaint stored(Row row) {
    return new StoredComplaint(
        new Receipt(
            row.getUUID(1),
            new TrackingKey(row.getString(2)),
            row.getOffsetDateTime(3).toInstant(),
            Status.valueOf(row.getString(4))),
        row.getBuffer(5).getBytes());
  }
}
