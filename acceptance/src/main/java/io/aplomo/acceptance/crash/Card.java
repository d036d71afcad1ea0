package io.aplomo.acceptance.crash;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What one round is about: a fault and its victim. */
record Card(Fault fault, Victim victim) {
  private static final List<Card> DECK =
      Arrays.stream(Fault.values())
          .flatMap(fault -> fault.victims().stream().map(victim -> new Card(fault, victim)))
          .toList();

  /** Every card there is, once: 8 kills, 8 freezes, a restart, a cut and 2 wrong clocks, so 20. */
  static List<Card> deck() {
    return DECK;
  }

  /** The card of this {@link #title}. */
  static Optional<Card> of(String title) {
    return DECK.stream().filter(card -> card.title().equals(title)).findFirst();
  }

  /** For people, as in "freeze-intake-2". */
  String title() {
    return fault.title() + "-" + victim.title();
  }
}
