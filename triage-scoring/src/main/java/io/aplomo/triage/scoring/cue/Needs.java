package io.aplomo.triage.scoring.cue;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sentence must hold for a pattern to have a chance: a word out of each of several sets.
 * Nearly all candidates of a common first word fail by this, without being tried.
 */
final class Needs {
  private Needs() {}

  /** The needs of a sequence, the surest to fail first; none for what may be left out. */
  static List<Beginnings> of(List<Element> sequence) {
    List<Beginnings> needs = new ArrayList<>();
    for (Element element : sequence) {
      switch (element) {
        case Element.Words words -> needs.add(of(words));
        case Element.Choice choice when !choice.optional() -> needs.add(of(choice));
        case Element.Choice optional -> {}
        case Element.NumberBetween number -> {}
        case Element.Gap gap -> {}
        case Element.SentenceStart start -> {}
        case Element.SentenceEnd end -> {}
      }
    }
    // Candidates are found by their first word, so that is there; the later ones decide.
    return List.copyOf(needs.reversed());
  }

  private static Beginnings of(Element.Words words) {
    Beginnings beginnings = new Beginnings();
    words.whole().forEach(beginnings::add);
    words.prefixes().forEach(beginnings::addPrefix);
    return beginnings;
  }

  /** One of the ways must be open, and each has one word at least that it needs. */
  private static Beginnings of(Element.Choice choice) {
    Beginnings any = new Beginnings();
    for (List<Element> way : choice.sequences()) {
      List<Beginnings> needs = of(way);
      if (needs.isEmpty()) {
        any.addAny();
      } else {
        any.addAll(needs.getFirst());
      }
    }
    return any;
  }
}
