package io.aplomo.escalation.routing.model;

import io.aplomo.escalation.cases.model.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases and people to begin with. */
final class Waiting {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final Needs ANYBODY = new Needs(Level.AGENT, "es", null, false, 0);
  static final Shift TODAY =
      new Shift(NOON.minus(Duration.ofHours(6)), NOON.plus(Duration.ofHours(6)));

  private Waiting() {}

  /** Any of several. */
  static <T> T any(SplittableRandom random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A case of number {@code n} that waits since noon and is due in so many minutes. */
  static WaitingCase of(int n, Priority priority, int dueMinutes, Needs needs) {
    Instant due = NOON.plus(Duration.ofMinutes(dueMinutes));
    Instant riskAt = NOON.plus(Duration.ofMinutes(dueMinutes).dividedBy(4).multipliedBy(3));
    return new WaitingCase(
        new UUID(0, n),
        priority,
        due,
        riskAt,
        NOON,
        needs,
        Handling.of(priority, true, false),
        null);
  }

  static WaitingCase of(int n, Priority priority, int dueMinutes) {
    return of(n, priority, dueMinutes, ANYBODY);
  }

  static WaitingCase knownBy(WaitingCase c, @Nullable String personId) {
    return new WaitingCase(
        c.id(),
        c.priority(),
        c.due(),
        c.riskAt(),
        c.waitingSince(),
        c.needs(),
        c.handling(),
        personId);
  }

  static WaitingCase minor(int n, int dueMinutes) {
    WaitingCase c = of(n, Priority.P4, dueMinutes);
    return new WaitingCase(
        c.id(),
        c.priority(),
        c.due(),
        c.riskAt(),
        c.waitingSince(),
        c.needs(),
        Handling.DIGEST,
        null);
  }

  /** Somebody who speaks Spanish, is trained, and bears ten points of abuse a day. */
  static Person person(String id, Level level, int capacity) {
    return new Person(
        id,
        Set.of(level),
        Set.of("es"),
        Set.of("BILLING"),
        true,
        capacity,
        10,
        true,
        List.of(TODAY));
  }
}
