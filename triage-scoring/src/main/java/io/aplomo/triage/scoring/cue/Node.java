package io.aplomo.triage.scoring.cue;

import io.aplomo.triage.scoring.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A pattern linked for matching: each node tests what it stands for and hands on to the next. A
 * match never leaves its sentence. The work per start is bounded by the gaps and choices of the
 * pattern, which are few and narrow.
 */
sealed interface Node {
  /**
   * Matches from token {@code at} on.
   *
   * @return index after the longest match, or -1
   */
  int match(Sentence sentence, int at);

  /** The tokens that a match may use: {@code from} (included) to {@code to} (excluded). */
  record Sentence(List<Token> tokens, int from, int to) {}

  /** Links the elements, in order, in front of {@code next}. */
  static Node link(List<Element> elements, Node next) {
    Node linked = next;
    for (Element element : elements.reversed()) {
      linked = link(element, linked);
    }
    return linked;
  }

  private static Node link(Element element, Node next) {
    return switch (element) {
      case Element.Words words -> Word.of(words, next);
      case Element.NumberBetween number -> new NumberBetween(number.min(), number.max(), next);
      case Element.Gap gap -> new Gap(gap.most(), next);
      case Element.SentenceStart start -> new AtStart(next);
      case Element.SentenceEnd end -> new AtEnd(next);
      case Element.Choice choice -> {
        List<Node> branches = new ArrayList<>();
        for (List<Element> sequence : choice.sequences()) {
          branches.add(link(sequence, next));
        }
        if (choice.optional()) {
          branches.add(next);
        }
        yield new Branch(List.copyOf(branches));
      }
    };
  }

  /** The whole pattern has matched. */
  record Accept() implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      return at;
    }
  }

  /**
   * One word.
   *
   * @param initials bit n is set if one of the words begins with the n-th letter from a to z; most
   *     words of a text fail by this alone, without a look into the sets
   */
  record Word(Set<String> whole, List<String> prefixes, int initials, Node next) implements Node {
    static Word of(Element.Words words, Node next) {
      int initials = 0;
      for (String word : words.whole()) {
        initials |= initial(word);
      }
      for (String prefix : words.prefixes()) {
        initials |= initial(prefix);
      }
      return new Word(words.whole(), words.prefixes(), initials, next);
    }

    @Override
    public int match(Sentence sentence, int at) {
      return at < sentence.to() && fits(sentence.tokens().get(at).form())
          ? next.match(sentence, at + 1)
          : -1;
    }

    private boolean fits(String form) {
      if ((initial(form) & initials) == 0) {
        return false;
      }
      if (whole.contains(form)) {
        return true;
      }
      for (String prefix : prefixes) {
        if (form.startsWith(prefix)) {
          return true;
        }
      }
      return false;
    }

    /** All bits for what begins with no letter from a to z, so that nothing is ruled out. */
    private static int initial(String word) {
      char first = word.charAt(0);
      return first >= 'a' && first <= 'z' ? 1 << (first - 'a') : -1;
    }
  }

  /** One number within bounds. */
  record NumberBetween(double min, double max, Node next) implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      if (at >= sentence.to()) {
        return -1;
      }
      double value = sentence.tokens().get(at).value();
      return value >= min && value <= max ? next.match(sentence, at + 1) : -1;
    }
  }

  /** Up to so many tokens. */
  record Gap(int most, Node next) implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      int longest = -1;
      int limit = Math.min(at + most, sentence.to());
      for (int i = at; i <= limit; i++) {
        longest = Math.max(longest, next.match(sentence, i));
      }
      return longest;
    }
  }

  /** Any of several ways on. */
  record Branch(List<Node> branches) implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      int longest = -1;
      for (Node branch : branches) {
        longest = Math.max(longest, branch.match(sentence, at));
      }
      return longest;
    }
  }

  /** Only at the begin of a sentence. */
  record AtStart(Node next) implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      return at == sentence.from() ? next.match(sentence, at) : -1;
    }
  }

  /** Only at the end of a sentence. */
  record AtEnd(Node next) implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      return at == sentence.to() ? next.match(sentence, at) : -1;
    }
  }
}
