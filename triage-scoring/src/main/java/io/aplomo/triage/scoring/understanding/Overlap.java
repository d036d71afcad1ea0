package io.aplomo.triage.scoring.understanding;

import io.aplomo.triage.scoring.text.Folding;
import io.aplomo.triage.scoring.text.ReadText;
import io.aplomo.triage.scoring.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much two texts speak of the same thing, by the beginnings of their longer words. */
final class Overlap {
  /** Shorter words are articles, pronouns and the like in both languages. */
  private static final int SHORTEST = 4;

  /** Inflection comes after the first five letters of most words in both languages. */
  private static final int STEM = 5;

  private Overlap() {}

  /** The share of the claim's stems and numbers that occur in the texts, 0 to 1. */
  static double share(String claim, List<ReadText> texts) {
    Set<String> wanted = stems(claim);
    if (wanted.isEmpty()) {
      return 0;
    }
    Set<String> present = new HashSet<>();
    for (ReadText text : texts) {
      for (Token token : text.tokens()) {
        addStem(token.form(), present);
      }
    }
    long shared = wanted.stream().filter(present::contains).count();
    return (double) shared / wanted.size();
  }

  static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : Folding.fold(text).split("[^\\p{L}\\p{N}]+", -1)) {
      addStem(word, stems);
    }
    return stems;
  }

  private static void addStem(String word, Set<String> stems) {
    if (word.length() >= SHORTEST || (!word.isEmpty() && Character.isDigit(word.charAt(0)))) {
      stems.add(word.substring(0, Math.min(STEM, word.length())));
    }
  }
}
