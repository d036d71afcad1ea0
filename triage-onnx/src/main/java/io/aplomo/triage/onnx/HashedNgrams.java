package io.aplomo.triage.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns text into a vector of fixed width, in a way that a few lines of any language repeat
 * (docs/scorers.md has them in Python):
 *
 * <ol>
 *   <li>the text in NFKC and lower case; its words are the longest runs of letters and digits
 *       (Unicode categories L and N);
 *   <li>the n-grams of words, joined by one space, each after {@code w:};
 *   <li>the n-grams of characters (code points) of all words joined by one space, with a space
 *       before the first and after the last word, each after {@code c:};
 *   <li>each n-gram counts one at the place FNV-1a (32 bits, over UTF-8) modulo the width;
 *   <li>the vector is divided by its Euclidean length; a text without words is all zeros.
 * </ol>
 *
 * @param width of the vector
 * @param words how many words an n-gram has
 * @param characters how many characters an n-gram has
 */
record HashedNgrams(int width, Range words, Range characters) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

  /** FNV-1a, 32 bits: Fowler, Noll, Vo; RFC 9923. */
  private static final int FNV_OFFSET = 0x811c9dc5;

  private static final int FNV_PRIME = 0x01000193;

  /**
   * Lengths of n-grams, both included; none if {@code to} is 0.
   *
   * @param from at least 1
   */
  record Range(int from, int to) {}

  float[] of(String text) {
    List<String> found = wordsOf(text);
    int[] counts = new int[width];
    for (int length = words.from(); length <= words.to(); length++) {
      for (int i = 0; i + length <= found.size(); i++) {
        count(counts, "w:" + String.join(" ", found.subList(i, i + length)));
      }
    }
    if (!found.isEmpty()) {
      countCharacters(counts, " " + String.join(" ", found) + " ");
    }
    return normalised(counts);
  }

  private static List<String> wordsOf(String text) {
    Matcher matcher =
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private void countCharacters(int[] counts, String line) {
    int[] points = line.codePoints().toArray();
    for (int length = characters.from(); length <= characters.to(); length++) {
      for (int i = 0; i + length <= points.length; i++) {
        count(counts, "c:" + new String(points, i, length));
      }
    }
  }

  private void count(int[] counts, String ngram) {
    int hash = FNV_OFFSET;
    for (byte b : ngram.getBytes(UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    counts[Integer.remainderUnsigned(hash, width)]++;
  }

  /** Sums whole numbers, so that the order makes no difference. */
  private float[] normalised(int[] counts) {
    long squares = 0;
    for (int count : counts) {
      squares += (long) count * count;
    }
    float[] vector = new float[width];
    if (squares > 0) {
      double length = Math.sqrt((double) squares);
      for (int i = 0; i < width; i++) {
        vector[i] = (float) (counts[i] / length);
      }
    }
    return vector;
  }
}
