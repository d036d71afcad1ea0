package io.aplomo.triage.scoring.text;

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

  private final Map<String, Set<String>> commonWords;

  /**
   * @param commonWords by language tag; {@code es} and {@code en} must be among them
   */
  public LanguageIdentifier(Map<String, Set<String>> commonWords) {
    this.commonWords = Map.copyOf(commonWords);
  }

  Language identify(List<Token> tokens, Language hint) {
    double es = score("es", tokens) + (hint == Language.ES ? HINT : 0);
    double en = score("en", tokens) + (hint == Language.EN ? HINT : 0);
    double other = 0;
    for (String tag : commonWords.keySet()) {
      if (!tag.equals("es") && !tag.equals("en")) {
        other = Math.max(other, score(tag, tokens));
      }
    }
    double best = Math.max(es, en);
    long words = words(tokens);
    if (best == 0 || best < other || best < LEAST_SHARE * words) {
      return Language.UNDETERMINED;
    }
    return es >= en ? Language.ES : Language.EN;
  }

  private static long words(List<Token> tokens) {
    return tokens.stream()
        .limit(MOST_WORDS)
        .filter(token -> token.kind() == Token.Kind.WORD)
        .count();
  }

  private double score(String tag, List<Token> tokens) {
    Set<String> common = commonWords.getOrDefault(tag, Set.of());
    return tokens.stream().limit(MOST_WORDS).filter(t -> common.contains(t.form())).count();
  }
}
