package io.aplomo.escalation.routing.model;

import io.aplomo.escalation.cases.model.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A day to be: who works when, what comes when, how long it takes and how people behave. All of it
 * follows from the seed.
 *
 * @param seed of the day and of what is left to chance in it
 * @param restless share of offers that are refused, and again that are left unanswered
 */
record DayPlan(
    long seed,
    List<Person> people,
    List<Arrival> arrivals,
    List<Absence> absences,
    double restless) {
  static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");
  static final Instant EVENING = MORNING.plus(Duration.ofHours(8));

  private static final List<String> SKILLS = List.of("BILLING", "NETWORK");

  /**
   * A case that will come.
   *
   * @param at when
   * @param work how long whoever takes it will have it
   */
  record Arrival(WaitingCase waiting, Instant at, Duration work) {}

  /** A person is not to be reached for a while. */
  record Absence(String personId, Instant from, Instant until, Presence shown) {}

  /** How much of a day is what. */
  record Mood(
      int people,
      int cases,
      int mostCapacity,
      int mostWorkMinutes,
      int leastDueMinutes,
      double absences,
      double restless) {}

  /** Ten people and sixty cases: every third day is calm, every third is too much. */
  static DayPlan small(long seed) {
    return of(
        seed,
        switch ((int) Math.floorMod(seed, 3L)) {
          case 0 -> new Mood(10, 60, 3, 12, 60, 0, 0.03);
          case 1 -> new Mood(10, 60, 3, 40, 2, 0.5, 0.1);
          default -> new Mood(10, 60, 1, 90, 2, 0.8, 0.2);
        });
  }

  /** Three hundred seats: every third day is calm, every third is too much. */
  static DayPlan full(long seed) {
    return of(
        seed,
        switch ((int) Math.floorMod(seed, 3L)) {
          case 0 -> new Mood(300, 6_000, 3, 20, 60, 0, 0.02);
          case 1 -> new Mood(300, 6_000, 2, 40, 5, 0.5, 0.05);
          default -> new Mood(300, 6_000, 1, 50, 5, 0.8, 0.05);
        });
  }

  private static DayPlan of(long seed, Mood mood) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Person> people = new ArrayList<>();
    List<Absence> absences = new ArrayList<>();
    for (int i = 0; i < mood.people(); i++) {
      Person person = person(random, i, mood);
      people.add(person);
      if (random.nextDouble() < mood.absences()) {
        Instant from = MORNING.plusSeconds(random.nextInt(7 * 3600));
        Instant until = from.plusSeconds(300 + random.nextInt(7200));
        Presence shown = Waiting.any(random, List.of(Presence.BUSY, Presence.BREAK, Presence.AWAY));
        absences.add(new Absence(person.id(), from, until, shown));
      }
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < mood.cases(); i++) {
      arrivals.add(arrival(random, i, mood));
    }
    return new DayPlan(seed, people, arrivals, absences, mood.restless());
  }

  /** Of ten, one is a manager and two are supervisors. */
  private static Person person(SplittableRandom random, int number, Mood mood) {
    Level level =
        switch (number % 10) {
          case 9 -> Level.MANAGER_ON_CALL;
          case 7, 8 -> Level.SUPERVISOR;
          default -> Level.AGENT;
        };
    Set<String> languages = new HashSet<>(Set.of(random.nextBoolean() ? "es" : "en"));
    Set<String> skills = new HashSet<>();
    for (String skill : SKILLS) {
      if (random.nextInt(3) > 0) {
        skills.add(skill);
      }
    }
    if (random.nextInt(3) > 0) {
      languages.addAll(Set.of("es", "en"));
    }
    boolean calm = mood.absences() == 0;
    Instant from = MORNING.plusSeconds(calm ? 0 : random.nextInt(4) * 1800L);
    Instant until = EVENING.plusSeconds(calm ? 3 * 3_600L : random.nextInt(4) * -1_800L);
    return new Person(
        "p%03d".formatted(number),
        EnumSet.of(level),
        calm ? Set.of("es", "en") : languages,
        calm ? Set.copyOf(SKILLS) : skills,
        calm || random.nextInt(3) > 0,
        1 + random.nextInt(mood.mostCapacity()),
        random.nextInt(4) * 5,
        random.nextInt(8) > 0,
        List.of(new Shift(from, until)));
  }

  private static Arrival arrival(SplittableRandom random, int number, Mood mood) {
    Instant at = MORNING.plusMillis(random.nextInt(7 * 3_600_000));
    int draw = random.nextInt(20);
    Priority priority =
        draw == 0 ? Priority.P1 : draw < 5 ? Priority.P2 : draw < 14 ? Priority.P3 : Priority.P4;
    boolean abusive = random.nextInt(10) == 0 && mood.absences() > 0;
    Needs needs =
        new Needs(
            random.nextInt(15) == 0 ? Level.SUPERVISOR : Level.AGENT,
            random.nextInt(3) == 0 ? "en" : "es",
            random.nextInt(3) == 0 ? SKILLS.get(random.nextInt(2)) : null,
            abusive,
            abusive ? 1 + random.nextInt(6) : 0);
    long seconds = mood.leastDueMinutes() * 60L + random.nextInt(3 * 3600);
    boolean timed = random.nextInt(12) > 0;
    String known = random.nextInt(4) == 0 ? "p%03d".formatted(random.nextInt(mood.people())) : null;
    return new Arrival(
        new WaitingCase(
            new UUID(random.nextLong(), number),
            priority,
            timed ? at.plusSeconds(seconds) : null,
            timed ? at.plusSeconds(seconds * 3 / 4) : null,
            at.minusSeconds(random.nextInt(3) == 0 ? random.nextInt(600) : 0),
            needs,
            Handling.of(priority, random.nextBoolean(), random.nextInt(4) == 0),
            known),
        at,
        Duration.ofSeconds(60 + random.nextInt(mood.mostWorkMinutes() * 60)));
  }
}
