package io.aplomo.chassis.http;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters. REST methods take them as strings and read them here, because the
 * framework answers 404 to a value that it cannot convert. Null stays null: the parameter was not
 * given.
 */
public final class QueryValues {

  /** Longer values of filters match nothing. */
  private static final int MAX_TEXT = 500;

  private QueryValues() {}

  public static <E extends Enum<E>> @Nullable E oneOf(
      Class<E> type, String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw EdgeProblem.INVALID_VALUE
        .problem()
        .withField(name)
        .with("allowed", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())
        .exception();
  }

  public static @Nullable UUID uuid(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      UUID parsed = UUID.fromString(value);
      // fromString also reads short groups ("1-1-1-1-1"), which no id of ours has
      if (parsed.toString().equalsIgnoreCase(value)) {
        return parsed;
      }
    } catch (IllegalArgumentException e) {
      throw invalid(name, "a UUID");
    }
    throw invalid(name, "a UUID");
  }

  public static @Nullable Instant instant(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return Instants.parse(value)
        .orElseThrow(() -> invalid(name, "an instant with an offset, like 2026-01-31T12:00:00Z"));
  }

  /** Free text of a filter, an external id for example. */
  public static @Nullable String text(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (value.length() > MAX_TEXT) {
      throw EdgeProblem.TOO_LONG.problem().withField(name).withLimit(MAX_TEXT).exception();
    }
    if (!TextRules.isStorable(value)) {
      throw EdgeProblem.TEXT_INVALID_CHARACTERS.problem().withField(name).exception();
    }
    return value;
  }

  private static ProblemException invalid(String name, String expected) {
    return EdgeProblem.INVALID_VALUE
        .problem()
        .withField(name)
        .withDetail("Expected " + expected + ".")
        .exception();
  }
}
