package io.aplomo.triage.scoring.cue;

import io.aplomo.triage.scoring.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * Which keys of a token let a match begin with it: nearly all attempts are over with a look at
   * this, before the node is asked.
   */
  long opensWith();

  /**
   * The tokens that a match may use: {@code from} (included) to {@code to} (excluded).
   *
   * @param keys of the tokens, as {@link Beginnings#key} gives them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed, read all the time
  record Sentence(Token[] tokens, long[] keys, int from, int to) {
    /** Whether a node that {@link #opensWith} these keys may match at {@code at}. */
    boolean opens(long opensWith, int at) {
      return opensWith == Beginnings.ANY || (at < to && (opensWith & keys[at]) != 0);
    }
  }

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
      case Element.Words words ->
          new Word(words.whole(), words.prefixes(), Beginnings.keys(words), next);
      case Element.NumberBetween number -> new NumberBetween(number.min(), number.max(), next);
      case Element.Gap gap -> new Gap(gap.most(), next, next.opensWith());
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
        yield Branch.of(branches);
      }
    };
  }

  /** The whole pattern has matched. */
  record Accept() implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      return at;
    }

    @Override
    public long opensWith() {
      return Beginnings.ANY;
    }
  }

  /** One word. */
  record Word(Set<String> whole, List<String> prefixes, long opensWith, Node next) implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      return at < sentence.to()
              && sentence.opens(opensWith, at)
              && fits(sentence.tokens()[at].form())
          ? next.match(sentence, at + 1)
          : -1;
    }

    private boolean fits(String form) {
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
  }

  /** One number within bounds. */
  record NumberBetween(double min, double max, Node next) implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      if (at >= sentence.to()) {
        return -1;
      }
      double value = sentence.tokens()[at].value();
      return value >= min && value <= max ? next.match(sentence, at + 1) : -1;
    }

    @Override
    public long opensWith() {
      return Beginnings.ANY;
    }
  }

  /** Up to so many tokens. */
  record Gap(int most, Node next, long thenWith) implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      int longest = -1;
      int limit = Math.min(at + most, sentence.to());
      for (int i = at; i <= limit; i++) {
        if (sentence.opens(thenWith, i)) {
          longest = Math.max(longest, next.match(sentence, i));
        }
      }
      return longest;
    }

    @Override
    public long opensWith() {
      return Beginnings.ANY;
    }
  }

  /** Any of several ways on. */
  @SuppressWarnings("ArrayRecordComponent") // as above
  record Branch(Node[] branches, long[] openings, long opensWith) implements Node {
    static Branch of(List<Node> branches) {
      long[] openings = branches.stream().mapToLong(Node::opensWith).toArray();
      long any = Arrays.stream(openings).reduce(0, (one, other) -> one | other);
      return new Branch(branches.toArray(Node[]::new), openings, any);
    }

    @Override
    public int match(Sentence sentence, int at) {
      int longest = -1;
      for (int i = 0; i < branches.length; i++) {
        if (sentence.opens(openings[i], at)) {
          longest = Math.max(longest, branches[i].match(sentence, at));
        }
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

    @Override
    public long opensWith() {
      return next.opensWith();
    }
  }

  /** Only at the end of a sentence. */
  record AtEnd(Node next) implements Node {
    @Override
    public int match(Sentence sentence, int at) {
      return at == sentence.to() ? next.match(sentence, at) : -1;
    }

    @Override
    public long opensWith() {
      return Beginnings.ANY;
    }
  }
}
