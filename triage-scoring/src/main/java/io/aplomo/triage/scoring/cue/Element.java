package io.aplomo.triage.scoring.cue;

import java.util.List;
import java.util.Set;

/** A piece of a parsed pattern, before it is linked for matching. */
sealed interface Element {
  /** One word out of several, whole or by its beginning. */
  record Words(Set<String> whole, List<String> prefixes) implements Element {}

  /** One number, bounds included. */
  record NumberBetween(double min, double max) implements Element {}

  /** Up to {@code most} tokens of any kind. */
  record Gap(int most) implements Element {}

  /** One of several sequences, or none of them if {@code optional}. */
  record Choice(List<List<Element>> sequences, boolean optional) implements Element {}

  /** The first token of a sentence is next. */
  record SentenceStart() implements Element {}

  /** No token of the sentence is left. */
  record SentenceEnd() implements Element {}
}
