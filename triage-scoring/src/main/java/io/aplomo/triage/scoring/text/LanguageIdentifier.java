package io.aplomo.triage.scoring.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells Spanish, English and the rest apart by their commonest words. Other languages are listed
 * only so that they can outvote these two: Portuguese would pass for Spanish otherwise.
 */
public final class LanguageIdentifier {
  /** Words looked at; the commonest words show up long before. */
  private static final int MOST_WORDS = 400;

  /** What a caller's hint is worth, in words of that language. */
  private static final double HINT = 3.0;

  /** Least share of common words in a text of a language; running text has about a half. */
  private static final double LEAST_SHARE = 0.12;

  /** The languages in which a word is common. */
  private final Map<String, List<String>> languages = new HashMap<>();

  /**
   * @param commonWords by language tag; {@code es} and {@code en} must be among them
   */
  public LanguageIdentifier(Map<String, Set<String>> commonWords) {
    commonWords.forEach((tag, words) ->
        words.forEach(word -> languages.computeIfAbsent(word, w -> new ArrayList<>()).add(tag)));
  }

  Language identify(List<Token> tokens, Language hint) {
    Map<String, Integer> counts = new HashMap<>();
    int words = 0;
    for (Token token : tokens.subList(0, Math.min(tokens.size(), MOST_WORDS))) {
      words += token.kind() == Token.Kind.WORD ? 1 : 0;
      for (String tag : languages.getOrDefault(token.form(), List.of())) {
        counts.merge(tag, 1, Integer::sum);
      }
    }
    double es = taken(counts, "es") + (hint == Language.ES ? HINT : 0);
    double en = taken(counts, "en") + (hint == Language.EN ? HINT : 0);
    double other = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    double best = Math.max(es, en);
    if (best == 0 || best < other || best < LEAST_SHARE * words) {
      return Language.UNDETERMINED;
    }
    return es >= en ? Language.ES : Language.EN;
  }

  private static int taken(Map<String, Integer> counts, String tag) {
    Integer count = counts.remove(tag);
    return count == null ? 0 : count;
  }
}
