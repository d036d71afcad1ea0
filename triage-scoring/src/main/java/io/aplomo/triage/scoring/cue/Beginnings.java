package io.aplomo.triage.scoring.cue;

import java.util.List;

/**
 * How words begin, of a set of them, as a Bloom filter over their first three letters: tells surely
 * that a word is not there, and in a few cases wrongly that it may be.
 */
final class Beginnings {
  /** The keys of all words there are. */
  static final long ANY = -1;

  private static final int LETTERS = 3;
  private static final int LONGS = 4;

  private final long[] bits = new long[LONGS];

  /** One of 256, the same for words that begin alike; letters that are neighbours lie apart. */
  private static int place(String word) {
    int length = Math.min(LETTERS, word.length());
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return (hash * 0x9E3779B9) >>> 24;
  }

  /** One bit of 64 for a word: a filter that fits a register. */
  static long key(String word) {
    return 1L << place(word);
  }

  /** The keys of all words that {@code words} stands for. */
  static long keys(Element.Words words) {
    long keys = 0;
    for (String word : words.whole()) {
      keys |= key(word);
    }
    for (String prefix : words.prefixes()) {
      keys |= tells(prefix) ? key(prefix) : ANY;
    }
    return keys;
  }

  /** Whether a prefix is long enough for all words that begin with it to be in one place. */
  private static boolean tells(String prefix) {
    return prefix.length() >= LETTERS;
  }

  /** Of one word of a text. */
  void add(String word) {
    int place = place(word);
    bits[place >>> 6] |= 1L << place;
  }

  /** Of all words that begin so. */
  void addPrefix(String prefix) {
    if (tells(prefix)) {
      add(prefix);
    } else {
      addAny();
    }
  }

  /** Of all words there are. */
  void addAny() {
    for (int i = 0; i < LONGS; i++) {
      bits[i] = ANY;
    }
  }

  void addAll(Beginnings others) {
    for (int i = 0; i < LONGS; i++) {
      bits[i] |= others.bits[i];
    }
  }

  /** False only if no word is of both. */
  boolean meets(Beginnings others) {
    long common = 0;
    for (int i = 0; i < LONGS; i++) {
      common |= bits[i] & others.bits[i];
    }
    return common != 0;
  }

  /** Whether each of {@code needs} may be met. */
  boolean meetsAll(List<Beginnings> needs) {
    for (int i = 0; i < needs.size(); i++) {
      if (!meets(needs.get(i))) {
        return false;
      }
    }
    return true;
  }
}
