package io.aplomo.chassis.http;

/**
 * What may be stored as text: PostgreSQL refuses U+0000, and UTF-8 has no form for a surrogate
 * without its partner.
 */
public final class TextRules {

  /** The longest text of a complaint or a message, in UTF-16 units: some six printed pages. */
  public static final int MAX_TEXT = 20_000;

  private TextRules() {}

  /** Whether every character of {@code text} can be stored and sent on. */
  public static boolean isStorable(CharSequence text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < length
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** Whether {@code text} has nothing to read: empty, or white space of any script only. */
  public static boolean isBlank(CharSequence text) {
    return text.codePoints()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ZERO_WIDTH);
  }

  private static final int ZERO_WIDTH = 0x200B;
}
