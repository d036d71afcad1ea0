package io.aplomo.acceptance.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What does not hold, in sentences for the person who has to look into it. */
public final class Findings {
  private static final int EXAMPLES = 3;

  private final List<String> sentences = new ArrayList<>();

  public synchronized void add(String sentence) {
    sentences.add(sentence);
  }

  /** Adds the sentence unless what it denies holds. */
  public void expect(boolean holds, String otherwise) {
    if (!holds) {
      add(otherwise);
    }
  }

  /** Adds a sentence for what is only on the left and one for what is only on the right. */
  public <T extends Comparable<T>> void same(
      String left, Set<T> inLeft, String right, Set<T> inRight) {
    missing(left, inLeft, right, inRight);
    missing(right, inRight, left, inLeft);
  }

  /** Adds a sentence if anything stands more than once. */
  public <T extends Comparable<T>> void once(String what, Collection<T> all) {
    Set<T> seen = new TreeSet<>();
    Set<T> again = new TreeSet<>();
    all.stream().filter(one -> !seen.add(one)).forEach(again::add);
    if (!again.isEmpty()) {
      add("%d %s more than once: %s".formatted(again.size(), what, examples(again)));
    }
  }

  public synchronized boolean none() {
    return sentences.isEmpty();
  }

  public synchronized List<String> sentences() {
    return List.copyOf(sentences);
  }

  @Override
  public String toString() {
    return String.join(System.lineSeparator(), sentences());
  }

  private <T extends Comparable<T>> void missing(
      String here, Set<T> inHere, String there, Set<T> inThere) {
    Set<T> only = new TreeSet<>(inHere);
    only.removeAll(inThere);
    if (!only.isEmpty()) {
      add("%d %s without %s: %s".formatted(only.size(), here, there, examples(only)));
    }
  }

  private static String examples(Collection<?> all) {
    String some =
        all.stream().limit(EXAMPLES).map(String::valueOf).collect(Collectors.joining(", "));
    return all.size() > EXAMPLES ? some + ", ..." : some;
  }
}
