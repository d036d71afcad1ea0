package io.aplomo.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was wrong with a body, from where Jackson stopped and never from its message: that
 * quotes the source.
 */
final class JsonProblems {

  /**
   * Deep enough for any honest body; a longer path is cut, so that a hostile one is not echoed at
   * length.
   */
  private static final int MAX_FIELD_PATH = 200;

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9_-]");

  private JsonProblems() {}

  static Problem of(JsonProcessingException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          EdgeProblem.UNKNOWN_FIELD.problem().withField(path(unknown));
      case InvalidFormatException format -> invalidFormat(format);
      case MismatchedInputException mismatch -> mismatch(mismatch);
      case StreamReadException syntax -> malformed(syntax);
      case StreamConstraintsException constraints ->
          EdgeProblem.MALFORMED_JSON
              .problem()
              .withDetail("Nested too deeply, or with a number or a name that is too long.");
      case JsonMappingException mapping -> mapping(mapping);
      default -> malformed(failure);
    };
  }

  private static Problem malformed(JsonProcessingException failure) {
    Problem problem = EdgeProblem.MALFORMED_JSON.problem();
    var location = failure.getLocation();
    return location == null || location.getLineNr() < 1
        ? problem
        : problem.withDetail(
            "At line " + location.getLineNr() + ", column " + location.getColumnNr() + ".");
  }

  private static Problem invalidFormat(InvalidFormatException format) {
    Problem problem = EdgeProblem.INVALID_VALUE.problem().withField(path(format));
    Class<?> target = format.getTargetType();
    if (target == null) {
      return problem;
    }
    if (target.isEnum()) {
      return problem.with("allowed", names(target));
    }
    String expected = expected(target);
    return expected == null ? problem : problem.withDetail("Expected " + expected + ".");
  }

  private static Problem mismatch(MismatchedInputException mismatch) {
    if (mismatch.getOriginalMessage().startsWith("Trailing token")) {
      return EdgeProblem.MALFORMED_JSON
          .problem()
          .withDetail("There is something after the end of the value.");
    }
    Problem problem = EdgeProblem.INVALID_VALUE.problem().withField(path(mismatch));
    Class<?> target = mismatch.getTargetType();
    if (target != null && target.isEnum()) {
      return problem.with("allowed", names(target));
    }
    String expected = target == null ? null : expected(target);
    return expected == null ? problem : problem.withDetail("Expected " + expected + ".");
  }

  /** A constructor or a deserialiser refused a value; if it said how, that counts. */
  private static Problem mapping(JsonMappingException mapping) {
    if (mapping.getCause() instanceof ProblemException refused) {
      Problem problem = refused.problem();
      return problem.field() == null ? problem.withField(path(mapping)) : problem;
    }
    if (mapping.getCause() instanceof InputCoercionException) {
      return EdgeProblem.OUT_OF_RANGE.problem().withField(path(mapping));
    }
    if (mapping.getCause() instanceof StreamReadException
        || mapping.getCause() instanceof StreamConstraintsException) {
      return of((JsonProcessingException) mapping.getCause());
    }
    return EdgeProblem.INVALID_VALUE.problem().withField(path(mapping));
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(value -> ((Enum<?>) value).name()).toList();
  }

  private static @Nullable String expected(Class<?> target) {
    if (target == String.class) {
      return "a string";
    }
    if (target == Boolean.class || target == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
      return "a number";
    }
    if (target == Instant.class) {
      return "an instant with an offset, like 2026-01-31T12:00:00Z";
    }
    if (target == UUID.class) {
      return "a UUID";
    }
    if (List.class.isAssignableFrom(target)) {
      return "an array";
    }
    return target.isRecord() ? "an object" : null;
  }

  private static @Nullable String path(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(plain(step.getFieldName()));
      }
    }
    if (path.isEmpty()) {
      return null;
    }
    return path.length() <= MAX_FIELD_PATH ? path.toString() : path.substring(0, MAX_FIELD_PATH);
  }

  /** The caller chose this name: only what names are made of goes back. */
  static String plain(String name) {
    return NOT_IN_NAMES.matcher(name).replaceAll("?");
  }
}
