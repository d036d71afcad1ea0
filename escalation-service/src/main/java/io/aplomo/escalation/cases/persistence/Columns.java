package io.aplomo.escalation.cases.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array per column, for {@code unnest}. */
final class Columns<T> {
  private final List<T> rows;
  private final Tuple tuple = Tuple.tuple();

  Columns(List<T> rows) {
    this.rows = rows;
  }

  Columns<T> uuid(Function<T, @Nullable UUID> value) {
    tuple.addArrayOfUUID(rows.stream().map(value).toArray(UUID[]::new));
    return this;
  }

  Columns<T> text(Function<T, @Nullable String> value) {
    tuple.addArrayOfString(rows.stream().map(value).toArray(String[]::new));
    return this;
  }

  Columns<T> name(Function<T, ? extends @Nullable Enum<?>> value) {
    return text(row -> {
      Enum<?> constant = value.apply(row);
      return constant == null ? null : constant.name();
    });
  }

  Columns<T> instant(Function<T, Instant> value) {
    tuple.addArrayOfOffsetDateTime(
        rows.stream()
            .map(row -> value.apply(row).atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new));
    return this;
  }

  Columns<T> number(Function<T, @Nullable Long> value) {
    tuple.addArrayOfLong(rows.stream().map(value).toArray(Long[]::new));
    return this;
  }

  Columns<T> integer(Function<T, @Nullable Integer> value) {
    tuple.addArrayOfInteger(rows.stream().map(value).toArray(Integer[]::new));
    return this;
  }

  Columns<T> flag(Function<T, @Nullable Boolean> value) {
    tuple.addArrayOfBoolean(rows.stream().map(value).toArray(Boolean[]::new));
    return this;
  }

  Tuple tuple() {
    return tuple;
  }
}
