package io.aplomo.escalation.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against sorting everything anew, as cases come, go and come to be at risk. */
class WaitingIndexTest {
  private static final int STEPS = 20_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20_261_123})
  void findsWhatASortFinds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    WaitingIndex index = new WaitingIndex();
    List<WaitingCase> all = new ArrayList<>();
    Instant now = Waiting.NOON;
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(5) == 0) {
        now = now.plusMillis(random.nextInt(20_000));
        index.advance(now);
      }
      if (all.size() < 20 || (random.nextBoolean() && all.size() < 120)) {
        WaitingCase waiting = draw(random, step, now);
        index.add(waiting);
        all.add(waiting);
      } else {
        index.remove(all.remove(random.nextInt(all.size())));
      }
      Level level = Waiting.any(random, List.of(Level.AGENT, Level.SUPERVISOR));
      boolean trained = random.nextBoolean();
      Predicate<Needs> able =
          needs -> needs.level() == level && (trained || !needs.conductTraining());
      UUID refused = all.isEmpty() ? new UUID(0, 0) : all.getFirst().id();
      Instant at = now;
      assertThat(index.first(able, c -> !c.id().equals(refused)))
          .as("seed %d, step %d", seed, step)
          .isEqualTo(
              all.stream()
                  .filter(c -> able.test(c.needs()) && !c.id().equals(refused))
                  .min((a, b) -> Referee.order(a, b, at))
                  .orElse(null));
      assertThat(index.size()).isEqualTo(all.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theOrderIsTheOneOfTheIssue(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<WaitingCase> cases = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      cases.add(draw(random, i, Waiting.NOON));
    }
    for (int minutes = 0; minutes < 60; minutes += 5) {
      Instant now = Waiting.NOON.plusSeconds(minutes * 60L);
      assertThat(cases.stream().sorted(WaitingOrder.at(now)))
          .containsExactlyElementsOf(
              cases.stream().sorted((a, b) -> Referee.order(a, b, now)).toList());
    }
  }

  /** Few different values, so that all keys of the order decide now and then. */
  private static WaitingCase draw(SplittableRandom random, int number, Instant now) {
    boolean timed = random.nextInt(5) > 0;
    long seconds = random.nextInt(20) * 60L;
    Priority priority = Waiting.any(random, List.of(Priority.values()));
    return new WaitingCase(
        new UUID(random.nextLong(), number),
        priority,
        timed ? now.plusSeconds(seconds) : null,
        timed ? now.plusSeconds(seconds * random.nextInt(3) / 2) : null,
        now.minusSeconds(random.nextInt(3)),
        new Needs(
            Waiting.any(random, List.of(Level.AGENT, Level.SUPERVISOR)),
            "es",
            null,
            random.nextInt(3) == 0,
            random.nextInt(2)),
        Handling.of(priority, true, false),
        null);
  }
}
