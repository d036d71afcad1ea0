package io.aplomo.bench;

import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.routing.model.Handling;
import io.aplomo.escalation.routing.model.Level;
import io.aplomo.escalation.routing.model.Needs;
import io.aplomo.escalation.routing.model.Person;
import io.aplomo.escalation.routing.model.Shift;
import io.aplomo.escalation.routing.model.WaitingCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** People and cases of a large contact centre; the same ones whoever routes them. */
final class RoutingGround {
  static final int PEOPLE = 1_000;
  static final int WAITING = 100_000;

  /** So that decisions are as far apart as at the rate that is asked for. */
  static final Duration BETWEEN = Duration.ofNanos(1_000_000_000L / 5_000);

  static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");
  private static final Shift SHIFT =
      new Shift(BEGIN.minus(Duration.ofDays(1)), BEGIN.plus(Duration.ofDays(30)));

  private static final List<String> LANGUAGES = List.of("es", "en", "ca", "pt");
  private static final int SKILLS = 20;
  private static final int CAPACITY = 3;
  private static final int BUDGET = 1_000_000;

  private final SplittableRandom random = new SplittableRandom(1);
  private int drawn;

  /** Everybody speaks two languages of four and knows six products of twenty. */
  List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Set<String> languages = new HashSet<>();
      while (languages.size() < 2) {
        languages.add(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
      }
      Set<String> skills = new HashSet<>();
      while (skills.size() < 6) {
        skills.add(skill());
      }
      people.add(
          new Person(
              "person-%04d".formatted(i),
              Set.of(i % 10 == 0 ? Level.SUPERVISOR : Level.AGENT),
              languages,
              skills,
              random.nextInt(3) > 0,
              CAPACITY,
              BUDGET,
              true,
              List.of(SHIFT)));
    }
    return people;
  }

  /** A case that comes now and is due within minutes to days: some are at risk every second. */
  WaitingCase next(Instant now) {
    int draw = random.nextInt(100);
    Priority priority =
        draw < 2 ? Priority.P1 : draw < 20 ? Priority.P2 : draw < 70 ? Priority.P3 : Priority.P4;
    boolean abusive = random.nextInt(20) == 0;
    long millis = 60_000L + random.nextLong(2 * 86_400_000L);
    return new WaitingCase(
        new UUID(random.nextLong(), drawn++),
        priority,
        now.plusMillis(millis),
        now.plusMillis(millis * 3 / 4),
        now,
        new Needs(
            random.nextInt(10) == 0 ? Level.SUPERVISOR : Level.AGENT,
            LANGUAGES.get(random.nextInt(LANGUAGES.size())),
            random.nextInt(2) == 0 ? skill() : null,
            abusive,
            abusive ? 1 + random.nextInt(3) : 0),
        Handling.of(priority, false, false),
        null);
  }

  private String skill() {
    return "PRODUCT_" + random.nextInt(SKILLS);
  }

  /** Any of so many. */
  int any(int of) {
    return random.nextInt(of);
  }
}
