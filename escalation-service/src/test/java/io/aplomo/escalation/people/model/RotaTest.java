package io.aplomo.escalation.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotaTest {
  private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void touchingTurnsAndTurnsOfOtherLevelsDoNotOverlap() {
    Rota rota = rota(turn(1, 8, 12), turn(1, 0, 8), turn(2, 4, 10));

    assertThat(rota.overlapping()).isEmpty();
  }

  @Test
  void theLaterOfTwoThatOverlapIsAtFault() {
    assertThat(rota(turn(1, 7, 12), turn(1, 0, 8)).overlapping()).hasValue(0);
    assertThat(rota(turn(1, 0, 12), turn(2, 3, 4), turn(1, 3, 4)).overlapping()).hasValue(2);
    assertThat(rota(turn(1, 0, 8), turn(1, 0, 8)).overlapping()).hasValue(1);
  }

  @Test
  void aRotaWithoutTurnsHasNoGaps() {
    assertThat(rota().gaps()).isEmpty();
  }

  @Test
  void showsWhatIsOpenBetweenItsFirstInstantAndItsLastOnEachLevel() {
    Rota rota = rota(turn(3, 0, 20), turn(1, 10, 12), turn(1, 2, 8));

    assertThat(rota.gaps())
        .containsExactly(gap(1, 0, 2), gap(1, 8, 10), gap(1, 12, 20), gap(2, 0, 20));
  }

  @Test
  void turnsAndGapsFillEveryHourOnce() {
    for (int seed = 0; seed < 200; seed++) {
      Rota rota = randomRota(new Random(seed));
      assertThat(rota.overlapping()).isEmpty();
      int highest = rota.turns().stream().mapToInt(Turn::level).max().orElseThrow();
      Instant first = rota.turns().stream().map(Turn::from).min(Instant::compareTo).orElseThrow();
      Instant last = rota.turns().stream().map(Turn::to).max(Instant::compareTo).orElseThrow();
      for (Instant hour = first; hour.isBefore(last); hour = hour.plusSeconds(3600)) {
        for (int level = 1; level <= highest; level++) {
          assertThat(covering(rota, level, hour)).as("seed %d, %s", seed, hour).isEqualTo(1);
        }
      }
    }
  }

  private static long covering(Rota rota, int level, Instant at) {
    long turns =
        rota.turns().stream()
            .filter(t -> t.level() == level && !t.from().isAfter(at) && t.to().isAfter(at))
            .count();
    long gaps =
        rota.gaps().stream()
            .filter(g -> g.level() == level && !g.from().isAfter(at) && g.to().isAfter(at))
            .count();
    return turns + gaps;
  }

  private static Rota randomRota(Random random) {
    List<Turn> turns = new ArrayList<>();
    IntStream.rangeClosed(1, 1 + random.nextInt(4))
        .forEach(level -> {
          int hour = random.nextInt(10);
          for (int i = 0; i < random.nextInt(6); i++) {
            int end = hour + 1 + random.nextInt(8);
            turns.add(turn(level, hour, end));
            hour = end + random.nextInt(3);
          }
        });
    if (turns.isEmpty()) {
      turns.add(turn(1, 0, 1));
    }
    Collections.shuffle(turns, random);
    return new Rota(turns);
  }

  private static Rota rota(Turn... turns) {
    return new Rota(List.of(turns));
  }

  private static Turn turn(int level, int fromHour, int toHour) {
    return new Turn(level, "ana", hour(fromHour), hour(toHour));
  }

  private static Rota.Gap gap(int level, int fromHour, int toHour) {
    return new Rota.Gap(level, hour(fromHour), hour(toHour));
  }

  private static Instant hour(int hour) {
    return START.plusSeconds(hour * 3600L);
  }
}
