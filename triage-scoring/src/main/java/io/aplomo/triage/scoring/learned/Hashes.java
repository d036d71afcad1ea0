package io.aplomo.triage.scoring.learned;

/** Hashes of words and of their combinations; fixed for ever, since weights are stored by them. */
final class Hashes {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** The hash of no letters. */
  static final long EMPTY = 0xCBF29CE484222325L;

  private Hashes() {}

  /** The hash of what {@code hash} is of, and one letter more. */
  static long and(long hash, char letter) {
    return (hash ^ letter) * 0x100000001B3L;
  }

  static long of(CharSequence text, int from, int to) {
    long hash = EMPTY;
    for (int i = from; i < to; i++) {
      hash = and(hash, text.charAt(i));
    }
    return hash;
  }

  static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  static long with(long first, long second) {
    return mix(first + MULTIPLIER) ^ Long.rotateLeft(second * MULTIPLIER, 29);
  }

  /** The finaliser of SplitMix64: every bit of the input moves every bit of the output. */
  static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }
}
