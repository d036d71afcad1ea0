package io.aplomo.escalation.clock.application;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.clock.model.Rules;
import io.aplomo.escalation.sla.model.PauseCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What happens to one case, all of it from a seed: no two facts at one instant, courtesies known
 * only after their messages, resolutions, reopenings and closings in an order that a person can
 * give them in.
 */
final class FactHistory {
  private static final Instant FROM = Instant.parse("2026-03-02T06:00:00Z");
  private static final Duration WITHIN = Duration.ofDays(12);
  private static final int MOST_FACTS = 16;
  private static final List<Priority> PRIORITIES = List.of(Priority.values());

  private final SplittableRandom random;
  private final Instant receivedAt;
  private final Set<Instant> taken = new HashSet<>();
  private final List<ClockFact> facts = new ArrayList<>();

  private FactHistory(long seed) {
    random = new SplittableRandom(seed);
    receivedAt = FROM.plusSeconds(random.nextLong(Duration.ofDays(7).toSeconds()));
    taken.add(receivedAt);
    facts.add(new ClockFact.Received(receivedAt, Rules.circumstances(priority(), sector()), 1));
    int count = 2 + random.nextInt(MOST_FACTS);
    for (int i = 0; i < count; i++) {
      add();
    }
    if (random.nextBoolean()) {
      settle();
    }
    facts.sort(Comparator.comparing(ClockFact::effectiveAt));
  }

  /** The facts of a seed as they happened, the receipt first. */
  static List<ClockFact> of(long seed) {
    return List.copyOf(new FactHistory(seed).facts);
  }

  private void add() {
    Instant at = moment();
    facts.add(
        switch (random.nextInt(10)) {
          case 0, 1 -> new ClockFact.Judged(at, Rules.circumstances(priority(), sector()));
          case 2 ->
              new ClockFact.Queued(at, random.nextBoolean() ? Queue.AGENTS : Queue.SUPERVISORS);
          case 3, 4, 5 -> said(at);
          case 6, 7 -> new ClockFact.Paused(at, pauseCause());
          case 8 -> new ClockFact.Continued(at, pauseCause());
          default ->
              switch (random.nextInt(3)) {
                case 0 -> new ClockFact.Delivered(at);
                case 1 -> new ClockFact.Applied(at, 1 + random.nextInt(2));
                default -> new ClockFact.AtLeast(at, random.nextBoolean() ? Priority.P2 : null);
              };
        });
  }

  private ClockFact said(Instant at) {
    UUID message = new UUID(random.nextLong(), random.nextLong());
    Author author =
        switch (random.nextInt(8)) {
          case 0, 1, 2 -> Author.CUSTOMER;
          case 3, 4, 5 -> Author.AGENT;
          case 6 -> Author.BOT;
          default -> Author.THIRD_PARTY;
        };
    if (author == Author.CUSTOMER && random.nextInt(4) == 0) {
      facts.add(new ClockFact.Courtesy(free(at.plusSeconds(1)), message));
    }
    return new ClockFact.Said(at, message, author, random.nextInt(6) > 0);
  }

  private void settle() {
    List<Instant> at = new ArrayList<>(List.of(moment(), moment(), moment(), moment()));
    at.sort(Comparator.naturalOrder());
    int steps = 1 + random.nextInt(4);
    facts.add(new ClockFact.Resolved(at.get(0)));
    if (steps == 2) {
      facts.add(new ClockFact.Closed(at.get(1)));
    } else if (steps > 2) {
      facts.add(new ClockFact.Reopened(at.get(1)));
      facts.add(new ClockFact.Resolved(at.get(2)));
    }
    if (steps == 4) {
      facts.add(new ClockFact.Closed(at.get(3)));
    }
  }

  /** Half of what happens, happens within hours, where the short clocks still run. */
  private Instant moment() {
    long within = random.nextBoolean() ? Duration.ofHours(4).toSeconds() : WITHIN.toSeconds();
    return free(receivedAt.plusSeconds(random.nextLong(within)));
  }

  private Instant free(Instant wanted) {
    Instant at = wanted;
    while (!taken.add(at)) {
      at = at.plusMillis(7);
    }
    return at;
  }

  private Priority priority() {
    return PRIORITIES.get(random.nextInt(PRIORITIES.size()));
  }

  private String sector() {
    return random.nextBoolean() ? "energy" : "retail";
  }

  private PauseCause pauseCause() {
    return random.nextBoolean() ? PauseCause.AWAITING_CUSTOMER : PauseCause.AWAITING_COMPLETION;
  }
}
