package io.aplomo.triage.scoring.cue;

import io.aplomo.triage.scoring.text.Prefixes;
import io.aplomo.triage.scoring.text.Token;
import io.aplomo.triage.scoring.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The cues of one language, indexed by the word that a match can begin with. Immutable once built;
 * any number of threads may search it.
 */
final class Lexicon {
  private final Map<String, List<Indexed>> byWord = new HashMap<>();
  private final Prefixes<List<Indexed>> byPrefix = new Prefixes<>();
  private final List<Indexed> byNumber = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  private record Indexed(int number, Cue cue, Node pattern, List<Beginnings> needs) {}

  /** A match: the cue, its first token and the one after its last. */
  record Match(Cue cue, int from, int to) {}

  Lexicon(List<Cue> cues) {
    int number = 0;
    for (Cue cue : cues) {
      Node pattern = Node.link(cue.elements(), new Node.Accept());
      Indexed indexed = new Indexed(number++, cue, pattern, Needs.of(cue.elements()));
      if (index(cue.elements(), indexed)) {
        throw new IllegalStateException("a cue of " + cue.signal() + " matches nothing at all");
      }
      collectWords(cue.elements());
    }
  }

  /** Indexes under everything the sequence can begin with; answers whether it can be empty. */
  private boolean index(List<Element> sequence, Indexed indexed) {
    for (Element element : sequence) {
      boolean canBeEmpty =
          switch (element) {
            case Element.Words first -> {
              first.whole().forEach(w -> byWord.compute(w, (word, list) -> with(indexed, list)));
              first.prefixes().forEach(p -> byPrefix.merge(p, list -> with(indexed, list)));
              yield false;
            }
            case Element.NumberBetween number -> {
              byNumber.add(indexed);
              yield false;
            }
            case Element.Gap gap ->
                throw new IllegalStateException(
                    "a cue of " + indexed.cue().signal() + " begins with a gap");
            case Element.SentenceStart start -> true;
            case Element.SentenceEnd end -> true;
            case Element.Choice choice -> {
              boolean empty = choice.optional();
              for (List<Element> option : choice.sequences()) {
                empty |= index(option, indexed);
              }
              yield empty;
            }
          };
      if (!canBeEmpty) {
        return false;
      }
    }
    return true;
  }

  private static List<Indexed> with(Indexed indexed, @Nullable List<Indexed> known) {
    List<Indexed> list = known == null ? new ArrayList<>() : known;
    // A pattern can reach the same word along two of its branches.
    if (list.isEmpty() || list.getLast().number() != indexed.number()) {
      list.add(indexed);
    }
    return list;
  }

  private void collectWords(List<Element> sequence) {
    for (Element element : sequence) {
      if (element instanceof Element.Words some) {
        words.addAll(some.whole());
        prefixes.addAll(some.prefixes());
      } else if (element instanceof Element.Choice choice) {
        choice.sequences().forEach(this::collectWords);
      }
    }
  }

  /** Every word that some cue looks for. */
  Vocabulary vocabulary() {
    return new Vocabulary(words, prefixes);
  }

  /** Hands over every match in the tokens, by its first token. */
  void search(List<Token> text, Consumer<Match> found) {
    Token[] tokens = text.toArray(Token[]::new);
    long[] keys = new long[tokens.length];
    int from = 0;
    while (from < tokens.length) {
      Beginnings beginnings = new Beginnings();
      int to = from;
      while (to < tokens.length && tokens[to].sentence() == tokens[from].sentence()) {
        String form = tokens[to].form();
        keys[to] = Beginnings.key(form);
        beginnings.add(form);
        to++;
      }
      Node.Sentence sentence = new Node.Sentence(tokens, keys, from, to);
      for (int i = from; i < to; i++) {
        searchAt(sentence, beginnings, i, found);
      }
      from = to;
    }
  }

  private void searchAt(
      Node.Sentence sentence, Beginnings beginnings, int at, Consumer<Match> found) {
    Token token = sentence.tokens()[at];
    if (token.kind() == Token.Kind.NUMBER) {
      tryAll(byNumber, sentence, beginnings, at, found);
    }
    String form = token.form();
    tryAll(byWord.getOrDefault(form, List.of()), sentence, beginnings, at, found);
    byPrefix.forEach(form, candidates -> tryAll(candidates, sentence, beginnings, at, found));
  }

  private static void tryAll(
      List<Indexed> candidates,
      Node.Sentence sentence,
      Beginnings beginnings,
      int at,
      Consumer<Match> found) {
    for (int i = 0; i < candidates.size(); i++) {
      Indexed candidate = candidates.get(i);
      if (!beginnings.meetsAll(candidate.needs())) {
        continue;
      }
      int end = candidate.pattern().match(sentence, at);
      if (end > at) {
        found.accept(new Match(candidate.cue(), at, end));
      }
    }
  }
}
