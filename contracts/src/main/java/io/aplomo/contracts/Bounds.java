package io.aplomo.contracts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checks that the records of the contract make of themselves, so that none exists out of
 * bounds.
 */
public final class Bounds {

  private Bounds() {}

  /** Answers the value, or refuses its absence. */
  public static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw ContractViolation.missing(field);
    }
    return value;
  }

  /** Answers the text if it has 1 to {@code max} code points. */
  public static String text(@Nullable String value, String field, int max) {
    String text = present(value, field);
    if (text.isEmpty()) {
      throw ContractViolation.invalid(field, "is empty");
    }
    return within(text, field, max);
  }

  /** Answers an optional text if it is absent or has at most {@code max} code points. */
  public static @Nullable String optionalText(@Nullable String value, String field, int max) {
    return value == null ? null : within(value, field, max);
  }

  /** Answers the text if all of it matches the pattern. */
  public static String matching(@Nullable String value, String field, Pattern pattern) {
    String text = present(value, field);
    if (!pattern.matcher(text).matches()) {
      throw ContractViolation.invalid(field, "does not match " + pattern.pattern());
    }
    return text;
  }

  /** Answers an optional text if it is absent or all of it matches the pattern. */
  public static @Nullable String optionalMatching(
      @Nullable String value, String field, Pattern pattern) {
    return value == null ? null : matching(value, field, pattern);
  }

  /** Answers the number if it is at least {@code min}. */
  public static long atLeast(long min, long value, String field) {
    if (value < min) {
      throw ContractViolation.invalid(field, "is less than " + min);
    }
    return value;
  }

  /** Answers the number if it is at most {@code max}. */
  public static long atMost(long max, long value, String field) {
    if (value > max) {
      throw ContractViolation.invalid(field, "is more than " + max);
    }
    return value;
  }

  /** Answers the number if it is from 0 to 1, both included. */
  public static double probability(double value, String field) {
    // Written so that NaN fails too.
    if (!(value >= 0.0 && value <= 1.0)) {
      throw ContractViolation.invalid(field, "is not from 0 to 1");
    }
    return value;
  }

  /** Answers an unmodifiable copy of at most {@code max} items; absence is an empty list. */
  public static <T> List<T> items(@Nullable List<T> value, String field, int max) {
    if (value == null) {
      return List.of();
    }
    if (value.size() > max) {
      throw ContractViolation.invalid(field, "has more than " + max + " items");
    }
    for (T item : value) {
      present(item, field);
    }
    return List.copyOf(value);
  }

  /**
   * Answers an unmodifiable copy of at most {@link Limits#REASONS} items that match the pattern.
   */
  public static List<String> codes(@Nullable List<String> value, String field, Pattern pattern) {
    List<String> codes = items(value, field, Limits.REASONS);
    codes.forEach(code -> matching(code, field, pattern));
    return codes;
  }

  /**
   * Answers an unmodifiable copy of the first {@code max} items. It is for evidence, heaviest or
   * earliest first, of which a text may hold more than anybody reads: to refuse it would leave a
   * complaint without an assessment.
   */
  public static <T> List<T> first(@Nullable List<T> value, String field, int max) {
    List<T> all = present(value, field);
    return items(all.size() > max ? all.subList(0, max) : all, field, max);
  }

  private static String within(String text, String field, int max) {
    // A string has at least as many units as code points, so most need no counting.
    if (text.length() > max && text.codePointCount(0, text.length()) > max) {
      throw ContractViolation.invalid(field, "is longer than " + max);
    }
    return text;
  }
}
