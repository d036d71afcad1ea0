package io.aplomo.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrashPlanTest {
  private static final int DECK = 16;

  private static List<CrashPlan.Round> rounds(long seed, int first, int last) {
    CrashPlan plan = new CrashPlan(seed, CrashPlan.Pace.FULL);
    return IntStream.rangeClosed(first, last).mapToObj(plan::round).toList();
  }

  @Test
  void theSameSeedGivesTheSameRounds() {
    assertThat(rounds(7, 1, 40)).isEqualTo(rounds(7, 1, 40));
  }

  @Test
  void aRoundDoesNotDependOnThoseBeforeIt() {
    assertThat(rounds(7, 30, 30)).isEqualTo(rounds(7, 1, 30).subList(29, 30));
  }

  @Test
  void anotherSeedGivesOtherRounds() {
    assertThat(rounds(7, 1, 20)).isNotEqualTo(rounds(8, 1, 20));
  }

  @Test
  void everyVictimIsKilledAndFrozenOnceInADeck() {
    for (int deck = 0; deck < 3; deck++) {
      Set<String> cards =
          rounds(11, deck * DECK + 1, (deck + 1) * DECK).stream()
              .map(round -> round.victim() + " " + round.fault())
              .collect(Collectors.toSet());

      assertThat(cards).hasSize(DECK);
    }
  }

  @Test
  void aFrozenVictimStaysAwayForThirtySeconds() {
    assertThat(rounds(7, 1, DECK))
        .filteredOn(round -> round.fault() == Fault.FREEZE)
        .allMatch(round -> round.lasting().toSeconds() == 30);
  }
}
