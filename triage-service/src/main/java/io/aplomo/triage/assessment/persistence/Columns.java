package io.aplomo.triage.assessment.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns rows into the column arrays that {@code unnest} takes, in the order of the calls. */
final class Columns<T> {
  private final List<T> rows;
  private final Tuple tuple = Tuple.tuple();

  private Columns(Collection<T> rows) {
    this.rows = List.copyOf(rows);
  }

  static <T> Columns<T> of(Collection<T> rows) {
    return new Columns<>(rows);
  }

  Columns<T> uuid(Function<T, @Nullable UUID> column) {
    tuple.addArrayOfUUID(array(column, UUID[]::new));
    return this;
  }

  Columns<T> text(Function<T, @Nullable String> column) {
    tuple.addArrayOfString(array(column, String[]::new));
    return this;
  }

  Columns<T> integer(Function<T, Integer> column) {
    tuple.addArrayOfInteger(array(column, Integer[]::new));
    return this;
  }

  Columns<T> bigint(Function<T, Long> column) {
    tuple.addArrayOfLong(array(column, Long[]::new));
    return this;
  }

  Columns<T> bool(Function<T, @Nullable Boolean> column) {
    tuple.addArrayOfBoolean(array(column, Boolean[]::new));
    return this;
  }

  Columns<T> instant(Function<T, Instant> column) {
    tuple.addArrayOfOffsetDateTime(
        array(row -> column.apply(row).atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
    return this;
  }

  Tuple tuple() {
    return tuple;
  }

  private <V extends @Nullable Object> V[] array(Function<T, V> column, IntFunction<V[]> type) {
    V[] values = type.apply(rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    return values;
  }
}
