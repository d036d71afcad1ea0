package io.aplomo.triage.scoring.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words that cues look for. A disguised word is read as one of them, or left as it is: guessing
 * at any other word would gain nothing.
 */
public final class Vocabulary {
  /** Shorter beginnings of words would make anything a known word. */
  private static final int SHORTEST_PREFIX = 4;

  private final Set<String> words = new HashSet<>();
  private final Prefixes<Boolean> prefixes = new Prefixes<>();
  private final Map<String, List<String>> byShape = new HashMap<>();

  /**
   * @param words whole words, folded
   * @param prefixes beginnings of words, folded
   */
  public Vocabulary(Iterable<String> words, Iterable<String> prefixes) {
    words.forEach(this.words::add);
    for (String prefix : prefixes) {
      if (prefix.length() >= SHORTEST_PREFIX) {
        this.prefixes.merge(prefix, known -> true);
      }
    }
    for (String word : new TreeSet<>(this.words)) {
      byShape.computeIfAbsent(shape(word), s -> new ArrayList<>()).add(word);
    }
  }

  boolean knows(String word) {
    return words.contains(word) || prefixes.longest(word) != null;
  }

  /** The first known word, by the alphabet, that differs only where {@code starred} has a star. */
  @Nullable String unstar(String starred) {
    for (String word : byShape.getOrDefault(shape(starred), List.of())) {
      if (fits(starred, word)) {
        return word;
      }
    }
    return null;
  }

  private static String shape(String word) {
    return word.charAt(0) + String.valueOf(word.length());
  }

  private static boolean fits(String starred, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (starred.charAt(i) != '*' && starred.charAt(i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
