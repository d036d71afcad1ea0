package io.aplomo.triage.scoring.cue;

import io.aplomo.triage.scoring.text.Token;
import io.aplomo.triage.scoring.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The cues of one language, indexed by the word that a match can begin with. Immutable once built;
 * any number of threads may search it.
 */
final class Lexicon {
  private static final int LONGEST_PREFIX = 24;

  private final Map<String, List<Indexed>> byWord = new HashMap<>();
  private final Map<String, List<Indexed>> byPrefix = new HashMap<>();
  private final List<Indexed> byNumber = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  private record Indexed(int number, Cue cue, Node pattern) {}

  /** A match: the cue, its first token and the one after its last. */
  record Match(Cue cue, int from, int to) {}

  Lexicon(List<Cue> cues) {
    int number = 0;
    for (Cue cue : cues) {
      Indexed indexed = new Indexed(number++, cue, Node.link(cue.elements(), new Node.Accept()));
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
              first.whole().forEach(w -> add(byWord, w, indexed));
              first.prefixes().forEach(p -> add(byPrefix, p, indexed));
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

  private static void add(Map<String, List<Indexed>> index, String key, Indexed indexed) {
    List<Indexed> list = index.computeIfAbsent(key, k -> new ArrayList<>());
    // A pattern can reach the same word along two of its branches.
    if (list.isEmpty() || list.getLast().number() != indexed.number()) {
      list.add(indexed);
    }
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
  void search(List<Token> tokens, Consumer<Match> found) {
    int from = 0;
    while (from < tokens.size()) {
      int to = from + 1;
      while (to < tokens.size() && tokens.get(to).sentence() == tokens.get(from).sentence()) {
        to++;
      }
      Node.Sentence sentence = new Node.Sentence(tokens, from, to);
      for (int i = from; i < to; i++) {
        searchAt(sentence, i, found);
      }
      from = to;
    }
  }

  private void searchAt(Node.Sentence sentence, int at, Consumer<Match> found) {
    Token token = sentence.tokens().get(at);
    if (token.kind() == Token.Kind.NUMBER) {
      tryAll(byNumber, sentence, at, found);
    }
    String form = token.form();
    tryAll(byWord.getOrDefault(form, List.of()), sentence, at, found);
    int longest = Math.min(form.length(), LONGEST_PREFIX);
    for (int end = 1; end <= longest; end++) {
      tryAll(byPrefix.getOrDefault(form.substring(0, end), List.of()), sentence, at, found);
    }
  }

  private static void tryAll(
      List<Indexed> candidates, Node.Sentence sentence, int at, Consumer<Match> found) {
    for (Indexed candidate : candidates) {
      int end = candidate.pattern().match(sentence, at);
      if (end > at) {
        found.accept(new Match(candidate.cue(), at, end));
      }
    }
  }
}
