package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is read of an HTTP/1.1 answer.
 *
 * @param location the header of this name
 */
record Answer(int status, @Nullable String location) {
  /** Where the status begins in {@code HTTP/1.1 201 Created}, and how many digits it has. */
  private static final int STATUS_AT = 9;

  private static final int STATUS_DIGITS = 3;

  private static final String LENGTH = "content-length";
  private static final String LOCATION = "location";

  /** There was none, or nothing that could be understood. */
  static final Answer NONE = new Answer(0, null);

  /**
   * Reads the answer at the beginning of what was received; null while it is not complete.
   *
   * @param received how many of the bytes hold something
   * @throws IOException if the answer does not tell its length
   */
  static @Nullable Answer of(byte[] bytes, int received) throws IOException {
    int length = -1;
    String location = null;
    int line = endOfLine(bytes, 0, received) + 1;
    while (line > 0) {
      int end = endOfLine(bytes, line, received);
      if (end < 0) {
        return null;
      }
      int last = end - 1;
      if (last == line) {
        if (length < 0) {
          throw new IOException("an answer without its length");
        }
        return received < end + 1 + length
            ? null
            : new Answer(number(bytes, STATUS_AT, STATUS_AT + STATUS_DIGITS), location);
      }
      if (isHeader(bytes, line, last, LENGTH)) {
        length = number(bytes, line + LENGTH.length() + 1, last);
      } else if (isHeader(bytes, line, last, LOCATION)) {
        int value = line + LOCATION.length() + 1;
        location = new String(bytes, value, last - value, ISO_8859_1).strip();
      }
      line = end + 1;
    }
    return null;
  }

  private static int endOfLine(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Whether the line has this name, given in lower case. */
  private static boolean isHeader(byte[] bytes, int from, int to, String name) {
    int colon = from + name.length();
    if (colon >= to || bytes[colon] != ':') {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (Character.toLowerCase(bytes[from + i]) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] bytes, int from, int to) {
    return Integer.parseInt(new String(bytes, from, to - from, ISO_8859_1).strip());
  }
}
