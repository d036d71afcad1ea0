package io.aplomo.acceptance.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What happens in each round, all of it from the seed. Faults are dealt like cards: any twenty
 * rounds that begin a deck deal each of its twenty cards once ({@link Card#deck}).
 */
final class CrashPlan {
  /** The services are connecting again by then. */
  private static final Duration BETWEEN_CUTS = Duration.ofSeconds(1);

  /** Beyond every lease, hold and time-out, and short of every token's life. */
  private static final Duration WRONG_BY = Duration.ofMinutes(10);

  private final long seed;
  private final Pace pace;
  private final List<Card> only;

  CrashPlan(long seed, Pace pace) {
    this(seed, pace, List.of());
  }

  /**
   * Plans rounds with some cards only.
   *
   * @param only dealt in this order, again and again; none means shuffled decks of all
   */
  CrashPlan(long seed, Pace pace, List<Card> only) {
    this.seed = seed;
    this.pace = pace;
    this.only = List.copyOf(only);
  }

  /**
   * How long things last.
   *
   * @param calm load before the fault, at least; up to half as much again is added
   * @param dead at most so long a killed process stays away
   * @param frozen so long a frozen one does, and so long there is load while a clock is wrong
   * @param after load after the recovery
   */
  record Pace(Duration calm, Duration dead, Duration frozen, Duration after) {
    /** 30 s frozen is longer than every lease, session and time-out but the sockets' own. */
    static final Pace FULL =
        new Pace(
            Duration.ofSeconds(6),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));

    /**
     * For the test suite; 12 s frozen still outlive a lease (6 s) and a consumer's session (10 s).
     */
    static final Pace SHORT =
        new Pace(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(12),
            Duration.ofSeconds(2));
  }

  /**
   * One round's fault.
   *
   * @param number from 1
   * @param after so much load it happens
   * @param lasting until the victim is given back; between two cuts; with a wrong clock
   * @param ahead what a wrong clock shows too much, negative if too little; zero of other faults
   */
  record Round(int number, Card card, Duration after, Duration lasting, Duration ahead) {
    Fault fault() {
      return card.fault();
    }

    Victim victim() {
      return card.victim();
    }
  }

  /** The round of this number, from 1 on; always the same one. */
  Round round(int number) {
    Card card = card(number - 1);
    SplittableRandom random = new SplittableRandom(roundSeed(number));
    Duration after = pace.calm().plusMillis(random.nextLong(pace.calm().toMillis() / 2));
    Duration lasting =
        switch (card.fault()) {
          case KILL -> Duration.ofMillis(random.nextLong(pace.dead().toMillis()));
          case FREEZE, WRONG_CLOCK -> pace.frozen();
          case RESTART -> Duration.ZERO;
          case CUT -> BETWEEN_CUTS;
        };
    boolean fast = random.nextBoolean();
    Duration ahead =
        switch (card.fault()) {
          case WRONG_CLOCK -> fast ? WRONG_BY : WRONG_BY.negated();
          case KILL, FREEZE, RESTART, CUT -> Duration.ZERO;
        };
    return new Round(number, card, after, lasting, ahead);
  }

  /** Whether one of some rounds has this fault. */
  boolean deals(Fault fault, int first, int rounds) {
    return IntStream.range(first, first + rounds)
        .mapToObj(this::round)
        .anyMatch(round -> round.fault() == fault);
  }

  /** Decides what is posted in a round. */
  long roundSeed(int number) {
    return seed * 10_007 + number;
  }

  Pace pace() {
    return pace;
  }

  private Card card(int index) {
    if (!only.isEmpty()) {
      return only.get(index % only.size());
    }
    int cards = Card.deck().size();
    return shuffled(index / cards).get(index % cards);
  }

  private List<Card> shuffled(int deck) {
    List<Card> cards = new ArrayList<>(Card.deck());
    SplittableRandom random = new SplittableRandom(seed ^ ((long) deck << 32));
    for (int last = cards.size() - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      Card moved = cards.get(last);
      cards.set(last, cards.get(other));
      cards.set(other, moved);
    }
    return cards;
  }
}
