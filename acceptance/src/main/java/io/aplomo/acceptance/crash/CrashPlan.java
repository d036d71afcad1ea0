package io.aplomo.acceptance.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happens in each round, all of it from the seed. Victims and faults are dealt like cards: in
 * any sixteen rounds that begin a deck, every victim is killed once and frozen once.
 */
final class CrashPlan {
  private final long seed;
  private final Pace pace;

  CrashPlan(long seed, Pace pace) {
    this.seed = seed;
    this.pace = pace;
  }

  /**
   * How long things last.
   *
   * @param calm load before the fault, at least; up to half as much again is added
   * @param dead at most so long a killed process stays away
   * @param frozen so long a frozen one does
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
   * @param after so much load the victim is taken away
   * @param lasting until it is given back
   */
  record Round(int number, Victim victim, Fault fault, Duration after, Duration lasting) {}

  /** The round of this number, from 1 on; always the same one. */
  Round round(int number) {
    int cards = Victim.all().size() * Fault.values().length;
    int deck = (number - 1) / cards;
    Card card = shuffled(deck).get((number - 1) % cards);
    SplittableRandom random = new SplittableRandom(roundSeed(number));
    Duration after = pace.calm().plusMillis(random.nextLong(pace.calm().toMillis() / 2));
    Duration lasting =
        switch (card.fault()) {
          case KILL -> Duration.ofMillis(random.nextLong(pace.dead().toMillis()));
          case FREEZE -> pace.frozen();
        };
    return new Round(number, card.victim(), card.fault(), after, lasting);
  }

  /** Decides what is posted in a round. */
  long roundSeed(int number) {
    return seed * 10_007 + number;
  }

  Pace pace() {
    return pace;
  }

  private record Card(Victim victim, Fault fault) {}

  private List<Card> shuffled(int deck) {
    List<Card> cards = new ArrayList<>();
    for (Victim victim : Victim.all()) {
      for (Fault fault : Fault.values()) {
        cards.add(new Card(victim, fault));
      }
    }
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
