package io.aplomo.triage.scoring.text;

import java.util.Arrays;

/**
 * Text folded to lower case without marks, and the way back: each folded character knows the
 * stretch of original UTF-16 units that it came from. Folding may drop characters (zero-width ones)
 * and may make several of one (ligatures).
 */
final class FoldedText {
  private final String original;
  private char[] chars;
  private int[] starts;
  private int[] ends;
  private int length;

  private FoldedText(String original) {
    this.original = original;
    int capacity = original.length() + 16;
    chars = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /** Folds {@code text}; any sequence of UTF-16 units will do, lone surrogates too. */
  static FoldedText of(String text) {
    FoldedText folded = new FoldedText(text);
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      if (codePoint < 128) {
        folded.append(Folding.ascii((char) codePoint), i, next);
      } else {
        String replacement = Folding.of(codePoint);
        for (int k = 0; k < replacement.length(); k++) {
          folded.append(replacement.charAt(k), i, next);
        }
      }
      i = next;
    }
    return folded;
  }

  private void append(char c, int start, int end) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  int length() {
    return length;
  }

  /** The folded character, or a space outside the text. */
  char at(int index) {
    return index >= 0 && index < length ? chars[index] : ' ';
  }

  /** First original unit of the folded character. */
  int start(int index) {
    return starts[index];
  }

  /** The original unit after the folded character. */
  int end(int index) {
    return ends[index];
  }

  String substring(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** Whether the original of the folded character is an upper-case letter. */
  boolean isUpper(int index) {
    return Character.isUpperCase(original.codePointAt(starts[index]));
  }
}
