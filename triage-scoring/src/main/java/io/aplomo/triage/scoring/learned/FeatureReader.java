package io.aplomo.triage.scoring.learned;

import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.text.ReadText;
import io.aplomo.triage.scoring.text.Speaker;
import io.aplomo.triage.scoring.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the features of a stretch of one text: single words, pairs and triples of neighbours, pairs
 * with a word between, pieces of words, cues, and how it is typed. Each kind has a fixed total
 * weight, so that the length of a text does not decide.
 */
public final class FeatureReader {
  private static final long WORD = Hashes.of("word");
  private static final long PAIR = Hashes.of("pair");
  private static final long TRIPLE = Hashes.of("triple");
  private static final long APART = Hashes.of("apart");
  private static final long PIECE = Hashes.of("piece");
  private static final long CUE = Hashes.of("cue");
  private static final long STYLE = Hashes.of("style");

  /** Words that others said are features of their own. */
  private static final long OTHERS = Hashes.of("others");

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_WORD = 24;

  private static final long CONCEPT = Hashes.of("concept");
  private static final long BESIDE = Hashes.of("beside");
  private static final long TOGETHER = Hashes.of("together");

  private static final float PIECES = 0.7f;
  private static final float CONCEPTS = 0.8f;
  private static final float CONCEPT_PAIRS = 0.8f;

  /** How many of the next mentions a mention is paired with. */
  private static final int MOST_PARTNERS = 12;

  private static final float CUE_WEIGHT = 0.35f;
  private static final float STYLE_WEIGHT = 0.2f;

  private static final String SHOUTED = "shouted";
  private static final String EXCLAMATIONS = "exclamations";
  private static final int MOST_SHOUTED = 4;
  private static final int MOST_MARKS = 3;

  private static final int NEAR = 3;

  private final Concepts concepts;

  FeatureReader(Concepts concepts) {
    this.concepts = concepts;
  }

  /**
   * Reads tokens {@code from} (included) to {@code to} (excluded).
   *
   * @param hits cues of this text; those outside the stretch are left out
   */
  Features read(ReadText text, int from, int to, List<Hit> hits) {
    Features features = new Features();
    words(features, text.tokens(), from, to);
    pieces(features, text.tokens(), from, to);
    concepts(features, text, from, to);
    cues(features, hits, from, to);
    style(features, text, from, to);
    return features;
  }

  private static void words(Features features, List<Token> tokens, int from, int to) {
    int first = features.size();
    long before = 0;
    long beforeThat = 0;
    int sentence = -1;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.sentence() != sentence) {
        sentence = token.sentence();
        before = Hashes.of("<");
        beforeThat = 0;
      }
      long word = word(token);
      features.add(Hashes.with(WORD, word), 1, i, i + 1);
      features.add(Hashes.with(PAIR, Hashes.with(before, word)), 1, Math.max(from, i - 1), i + 1);
      if (beforeThat != 0) {
        features.add(
            Hashes.with(TRIPLE, Hashes.with(beforeThat, Hashes.with(before, word))),
            1,
            Math.max(from, i - 2),
            i + 1);
        features.add(
            Hashes.with(APART, Hashes.with(beforeThat, word)), 1, Math.max(from, i - 2), i + 1);
      }
      beforeThat = before;
      before = word;
    }
    normalise(features, first, 1);
  }

  private static long word(Token token) {
    long word = token.kind() == Token.Kind.NUMBER ? Hashes.of("0") : Hashes.of(token.form());
    return isOthers(token) ? Hashes.with(OTHERS, word) : word;
  }

  private static boolean isOthers(Token token) {
    return token.quoted() || token.speaker() == Speaker.AGENT;
  }

  private static void pieces(Features features, List<Token> tokens, int from, int to) {
    int first = features.size();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      String form = token.form();
      if (token.kind() == Token.Kind.WORD && form.length() <= LONGEST_WORD && !isOthers(token)) {
        pieces(features, form, i);
      }
    }
    normalise(features, first, PIECES);
  }

  /** The pieces of a word between its two ends, which are letters of their own. */
  private static void pieces(Features features, String form, int token) {
    int bounded = form.length() + 2;
    for (int from = 0; from + SHORTEST_PIECE <= bounded; from++) {
      long hash = Hashes.EMPTY;
      int longest = Math.min(LONGEST_PIECE, bounded - from);
      for (int length = 1; length <= longest; length++) {
        int at = from + length - 1;
        hash = Hashes.and(hash, at == 0 ? '<' : at == bounded - 1 ? '>' : form.charAt(at - 1));
        if (length >= SHORTEST_PIECE) {
          features.add(Hashes.with(PIECE, hash), 1, token, token + 1);
        }
      }
    }
  }

  /** What is spoken of, and what is spoken of in one sentence, in which order. */
  private void concepts(Features features, ReadText text, int from, int to) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Token token = text.tokens().get(i);
      if (!isOthers(token)) {
        for (long concept : concepts.of(token, text.language())) {
          mentions.add(new Mention(concept, i, token.sentence()));
        }
      }
    }
    int first = features.size();
    for (Mention mention : mentions) {
      features.add(Hashes.with(CONCEPT, mention.concept()), 1, mention.at(), mention.at() + 1);
    }
    normalise(features, first, CONCEPTS);
    first = features.size();
    for (int i = 0; i < mentions.size(); i++) {
      Mention one = mentions.get(i);
      for (int k = i + 1; k < mentions.size() && k - i <= MOST_PARTNERS; k++) {
        Mention other = mentions.get(k);
        if (other.sentence() == one.sentence() && other.at() > one.at()) {
          long kind = other.at() - one.at() <= NEAR ? BESIDE : TOGETHER;
          long pair = Hashes.with(one.concept(), other.concept());
          features.add(Hashes.with(kind, pair), 1, one.at(), other.at() + 1);
        }
      }
    }
    normalise(features, first, CONCEPT_PAIRS);
  }

  private record Mention(long concept, int at, int sentence) {}

  private static void cues(Features features, List<Hit> hits, int from, int to) {
    int seen = 0;
    for (Hit hit : hits) {
      if (hit.from() >= from && hit.to() <= to) {
        long signal = Hashes.of(hit.signal().name());
        long said = Hashes.with(signal, Hashes.of(hit.voice().name()));
        features.add(
            Hashes.with(CUE, said), CUE_WEIGHT * (float) hit.strength(), hit.from(), hit.to());
        seen++;
      }
    }
    if (seen == 0) {
      features.add(Hashes.with(CUE, 0), CUE_WEIGHT, -1, -1);
    }
  }

  private static void style(Features features, ReadText text, int from, int to) {
    int words = 0;
    int shouted = 0;
    for (int i = from; i < to; i++) {
      words += text.tokens().get(i).kind() == Token.Kind.WORD ? 1 : 0;
      shouted += text.tokens().get(i).shouted() ? 1 : 0;
    }
    style(features, "length", Math.min(9, 32 - Integer.numberOfLeadingZeros(words)));
    style(
        features,
        SHOUTED,
        words == 0 ? 0 : Math.min(MOST_SHOUTED, 1 + 8 * shouted / words) * Integer.signum(shouted));
    style(features, EXCLAMATIONS, Math.min(MOST_MARKS, text.exclamations()));
    style(features, "questions", Math.min(MOST_MARKS, text.questions()));
  }

  /**
   * The features of loudness: capitals and exclamation marks, which no head that tells urgency may
   * see.
   */
  static Set<Integer> loudness() {
    Features loud = new Features();
    for (int level = 0; level <= MOST_SHOUTED; level++) {
      style(loud, SHOUTED, level);
    }
    for (int level = 0; level <= MOST_MARKS; level++) {
      style(loud, EXCLAMATIONS, level);
    }
    Set<Integer> buckets = new HashSet<>();
    for (int entry = 0; entry < loud.size(); entry++) {
      buckets.add(loud.bucket(entry));
    }
    return buckets;
  }

  private static void style(Features features, String name, int level) {
    features.add(Hashes.with(STYLE, Hashes.of(name) + level), STYLE_WEIGHT, -1, -1);
  }

  private static void normalise(Features features, int first, float weight) {
    int count = features.size() - first;
    if (count > 0) {
      features.scale(first, weight / (float) Math.sqrt(count));
    }
  }

  /** The feature of a structured fact. */
  static void fact(Features features, String name, String value) {
    features.add(Hashes.with(Hashes.of("fact:" + name), Hashes.of(value)), CUE_WEIGHT, -1, -1);
    features.add(Hashes.with(Hashes.of("fact"), Hashes.of(name)), CUE_WEIGHT, -1, -1);
  }
}
