package io.aplomo.triage.scoring.learned;

import io.aplomo.triage.scoring.text.Language;
import io.aplomo.triage.scoring.text.Prefixes;
import io.aplomo.triage.scoring.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  private record Words(Map<String, long[]> whole, Prefixes<long[]> stems) {}

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
    Map<String, long[]> whole = new HashMap<>();
    Prefixes<long[]> stems = new Prefixes<>();
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
          if (isStem) {
            stems.merge(letters, known -> with(concept, known));
          } else {
            whole.compute(letters, (w, known) -> with(concept, known));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return new Words(whole, stems);
  }

  private static long[] with(long concept, long @Nullable [] known) {
    if (known == null) {
      return new long[] {concept};
    }
    if (Arrays.stream(known).anyMatch(k -> k == concept)) {
      return known;
    }
    long[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = concept;
    return more;
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
    long[] stem = words.stems().longest(form);
    return stem == null ? NONE : stem;
  }
}
