package io.aplomo.intake.complaint.persistence;

import io.aplomo.intake.complaint.model.AddedMessage;
import io.aplomo.intake.complaint.model.NewMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows of {@code complaint_message}, and the numbers that their complaint gives them. */
public final class MessageTable {
  /**
   * The clock is read after the wait for the row, so that later numbers never have earlier times.
   */
  private static final String NUMBER =
      """
      update complaint set last_sequence = last_sequence + 1, message_count = message_count + 1
      where id = $1 and tenant = $2
      returning last_sequence, message_count, clock_timestamp()
      """;

  private static final String INSERT =
      """
      insert into complaint_message (
        complaint_id, message_no, id, author, visibility, text, submitted_by, occurred_at,
        occurred_at_clamped, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;
  private static final String STORED =
      """
      select complaint_id, message_no, occurred_at, occurred_at_clamped, recorded_at
      from complaint_message where id = $1
      """;

  /** What a message that is about to be stored is given: its numbers and the time. */
  public record Numbers(long sequence, int messageNo, Instant now) {}

  private MessageTable() {}

  /** Locks the complaint and draws the next numbers; empty if the tenant has no such complaint. */
  public static Uni<Optional<Numbers>> number(SqlConnection tx, NewMessage message) {
    return tx.preparedQuery(NUMBER)
        .execute(Tuple.of(message.complaintId(), message.tenant()))
        .map(rows ->
            first(rows)
                .map(row -> new Numbers(row.getLong(0), row.getInteger(1), instant(row, 2))));
  }

  public static Uni<Void> insert(SqlConnection tx, NewMessage message, AddedMessage added) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(added.complaintId())
                .addInteger(added.messageNo())
                .addUUID(added.id())
                .addString(message.author().name())
                .addString(message.visibility().name())
                .addString(message.text())
                .addString(message.submittedBy())
                .addOffsetDateTime(time(added.occurredAt()))
                .addBoolean(added.occurredAtClamped())
                .addOffsetDateTime(time(added.recordedAt())))
        .replaceWithVoid();
  }

  /** The message itself, if an attempt whose outcome was unknown has stored it. */
  public static Uni<Optional<AddedMessage>> stored(SqlConnection tx, NewMessage message) {
    return tx.preparedQuery(STORED)
        .execute(Tuple.of(message.id()))
        .map(rows ->
            first(rows)
                .map(row ->
                    new AddedMessage(
                        message.id(),
                        row.getUUID(0),
                        row.getInteger(1),
                        instant(row, 2),
                        row.getBoolean(3),
                        instant(row, 4))));
  }

  private static Optional<Row> first(RowSet<Row> rows) {
    return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
  }

  private static Instant instant(Row row, int column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
