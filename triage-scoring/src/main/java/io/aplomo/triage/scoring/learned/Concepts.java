package io.aplomo.triage.scoring.learned;

import io.aplomo.triage.scoring.text.Language;
import io.aplomo.triage.scoring.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What words are about, in both languages alike: petrol, gasoline, nafta and gasolina are all
 * {@code FUEL_FIRE}. So a model that has read of one knows the others.
 *
 * <p>Files: {@code CONCEPT: word stem*}, folded words; a stem has at least four letters.
 */
final class Concepts {
  private static final int SHORTEST_STEM = 4;
  private static final long[] NONE = {};

  private final Map<Language, Words> languages;

  private record Words(Map<String, long[]> whole, Map<String, long[]> stems, int longestStem) {}

  private Concepts(Map<Language, Words> languages) {
    this.languages = languages;
  }

  /**
   * The lists that the service ships.
   *
   * @throws IllegalStateException naming file and line if one is missing or malformed
   */
  static Concepts builtIn() {
    Map<Language, Words> languages = new HashMap<>();
    for (Language language : Language.SUPPORTED) {
      languages.put(language, load("/cues/concepts/" + language.tag() + ".txt"));
    }
    return new Concepts(languages);
  }

  private static Words load(String name) {
    Map<String, List<Long>> whole = new HashMap<>();
    Map<String, List<Long>> stems = new HashMap<>();
    int longest = 0;
    try (InputStream file = Concepts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon < 1) {
          throw new IllegalStateException(name + ": no concept in \"" + line + "\"");
        }
        long concept = Hashes.of(line, 0, colon);
        for (String word : line.substring(colon + 1).trim().split(" +", -1)) {
          boolean isStem = word.endsWith("*");
          String letters = isStem ? word.substring(0, word.length() - 1) : word;
          if (isStem && letters.length() < SHORTEST_STEM) {
            throw new IllegalStateException(name + ": the stem " + word + " is too short");
          }
          List<Long> concepts =
              (isStem ? stems : whole).computeIfAbsent(letters, w -> new ArrayList<>());
          if (!concepts.contains(concept)) {
            concepts.add(concept);
          }
          longest = isStem ? Math.max(longest, letters.length()) : longest;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return new Words(arrays(whole), arrays(stems), longest);
  }

  private static Map<String, long[]> arrays(Map<String, List<Long>> lists) {
    Map<String, long[]> arrays = new HashMap<>();
    lists.forEach((word, concepts) ->
        arrays.put(word, concepts.stream().mapToLong(Long::longValue).toArray()));
    return arrays;
  }

  /** Hashes of what a word is about: those of the whole word, else of its longest stem. */
  long[] of(Token token, Language language) {
    Words words = languages.get(language);
    if (words == null || token.kind() != Token.Kind.WORD) {
      return NONE;
    }
    String form = token.form();
    long[] whole = words.whole().get(form);
    if (whole != null) {
      return whole;
    }
    for (int end = Math.min(form.length(), words.longestStem()); end >= SHORTEST_STEM; end--) {
      long[] stem = words.stems().get(form.substring(0, end));
      if (stem != null) {
        return stem;
      }
    }
    return NONE;
  }
}
