package io.aplomo.contracts;

import org.jspecify.annotations.Nullable;

/**
 * The patterns of the {@link EventEnvelope} without a matcher: each event is checked at every one
 * of its stations, and the five matchers took more time than to write its payload. None of these
 * says yes where the pattern says no.
 */
final class Glance {
  private static final int TRACEPARENT_LENGTH = 55;
  private static final int[] TRACEPARENT_HYPHENS = {2, 35, 52};

  private Glance() {}

  /** A lower-case letter, then lower-case letters, digits and {@code others}. */
  static boolean isName(@Nullable String value, int from, int max, String others) {
    if (value == null || value.length() <= from || value.length() > max) {
      return false;
    }
    if (!isLower(value.charAt(from))) {
      return false;
    }
    for (int i = from + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLower(c) && !isDigit(c) && others.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** A slash and a name, which may have more of them. */
  static boolean isPath(@Nullable String value, int max) {
    return value != null && value.startsWith("/") && isName(value, 1, max, "/-");
  }

  /** Letters, digits and hyphens. */
  static boolean isWord(@Nullable String value, int max) {
    if (value == null || value.isEmpty() || value.length() > max) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLower(c) && !isDigit(c) && c != '-' && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  static boolean isTraceparent(String value) {
    if (value.length() != TRACEPARENT_LENGTH || !value.startsWith("00")) {
      return false;
    }
    int hyphen = 0;
    for (int i = 2; i < value.length(); i++) {
      char c = value.charAt(i);
      if (hyphen < TRACEPARENT_HYPHENS.length && i == TRACEPARENT_HYPHENS[hyphen]) {
        hyphen++;
        if (c != '-') {
          return false;
        }
      } else if (!isDigit(c) && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
