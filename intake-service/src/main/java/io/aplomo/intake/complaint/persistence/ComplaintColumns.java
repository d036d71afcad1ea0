package io.aplomo.intake.complaint.persistence;

import io.aplomo.intake.complaint.model.Admission.Admitted;
import io.aplomo.intake.complaint.model.Category;
import io.aplomo.intake.complaint.model.Customer;
import io.aplomo.intake.complaint.model.Submission;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A batch of complaints as one array per column, in the order of the insert. */
public final class ComplaintColumns {
  /** How many there are. */
  static final int COUNT = 25;

  private ComplaintColumns() {}

  public static Tuple of(List<Admitted> rows) {
    io.vertx.sqlclient.Tuple columns = io.vertx.sqlclient.Tuple.tuple();
    columns
        .addArrayOfUUID(column(rows, UUID.class, a -> a.submission().id()))
        .addArrayOfString(text(rows, a -> a.submission().tenant()))
        .addArrayOfString(text(rows, a -> a.submission().trackingKey().value()))
        .addArrayOfString(text(rows, a -> a.submission().channel().name()))
        .addArrayOfString(text(rows, a -> a.submission().externalId()))
        .addArrayOfString(text(rows, a -> a.submission().text()))
        .addArrayOfBuffer(
            column(rows, Buffer.class, a -> Buffer.buffer(TextHash.of(a.submission().text()))))
        .addArrayOfString(text(rows, a -> a.submission().customer().ref()))
        .addArrayOfString(text(rows, a -> a.submission().customer().name()))
        .addArrayOfString(text(rows, a -> a.submission().customer().tier()))
        .addArrayOfBoolean(column(rows, Boolean.class, a -> vulnerable(a.submission().customer())))
        .addArrayOfString(text(rows, a -> a.submission().language()))
        .addArrayOfString(text(rows, a -> a.submission().subject()))
        .addArrayOfString(text(rows, a -> category(a.submission())))
        .addArrayOfString(text(rows, a -> a.submission().jurisdiction()))
        .addArrayOfString(text(rows, a -> a.submission().sector()))
        .addArrayOfOffsetDateTime(time(rows, Admitted::receivedAt))
        .addArrayOfBoolean(column(rows, Boolean.class, Admitted::receivedAtStated))
        .addArrayOfBoolean(column(rows, Boolean.class, Admitted::receivedAtClamped))
        .addArrayOfString(text(rows, a -> a.submission().submitter().subject()))
        .addArrayOfOffsetDateTime(time(rows, Admitted::recordedAt))
        .addArrayOfOffsetDateTime(time(rows, Admitted::occurredAt))
        .addArrayOfBoolean(column(rows, Boolean.class, Admitted::occurredAtClamped))
        .addArrayOfString(text(rows, a -> a.submission().facts()))
        .addArrayOfString(text(rows, a -> AttachmentJson.of(a.submission().attachments())));
    // The Mutiny tuple has no array of bytes, so the plain one is built and wrapped.
    return Tuple.newInstance(columns);
  }

  private static @Nullable Boolean vulnerable(Customer customer) {
    return customer.vulnerable();
  }

  private static @Nullable String category(Submission submission) {
    Category category = submission.category();
    return category == null ? null : category.name();
  }

  private static @Nullable String[] text(
      List<Admitted> rows, Function<Admitted, @Nullable String> value) {
    return column(rows, String.class, value);
  }

  private static @Nullable OffsetDateTime[] time(
      List<Admitted> rows, Function<Admitted, @Nullable Instant> value) {
    return column(
        rows,
        OffsetDateTime.class,
        row -> {
          Instant instant = value.apply(row);
          return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
        });
  }

  private static <C> @Nullable C[] column(
      List<Admitted> rows, Class<C> type, Function<Admitted, @Nullable C> value) {
    @SuppressWarnings("unchecked") // an array of exactly this component type
    @Nullable C[] column = (@Nullable C[]) Array.newInstance(type, rows.size());
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(rows.get(i));
    }
    return column;
  }
}
