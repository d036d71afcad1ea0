package io.aplomo.triage.scoring.text;

import java.util.BitSet;

/** Finds what stands between quotation marks, double or single. */
final class Quotations {
  /** Longest quotation in characters; what is not closed by then was an apostrophe or a slip. */
  private static final int LONGEST = 400;

  private Quotations() {}

  /** The folded characters that are quoted. */
  static BitSet in(FoldedText text) {
    BitSet quoted = new BitSet(text.length());
    int i = 0;
    while (i < text.length()) {
      int close = opens(text, i) ? close(text, i) : -1;
      if (close > 0) {
        quoted.set(i, close);
        i = close;
      }
      i++;
    }
    return quoted;
  }

  private static boolean opens(FoldedText text, int i) {
    return switch (text.at(i)) {
      case '"' -> true;
      case '\'' -> !Character.isLetterOrDigit(text.at(i - 1)) && !isSpace(text.at(i + 1));
      default -> false;
    };
  }

  private static int close(FoldedText text, int open) {
    char mark = text.at(open);
    int limit = Math.min(text.length(), open + LONGEST);
    for (int i = open + 1; i < limit; i++) {
      if (text.at(i) == mark && (mark == '"' || !Character.isLetterOrDigit(text.at(i + 1)))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }
}
