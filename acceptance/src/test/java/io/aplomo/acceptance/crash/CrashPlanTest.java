package io.aplomo.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrashPlanTest {
  private static final int DECK = 20;

  private static List<CrashPlan.Round> rounds(long seed, int first, int last) {
    return rounds(new CrashPlan(seed, CrashPlan.Pace.FULL), first, last);
  }

  private static List<CrashPlan.Round> rounds(CrashPlan plan, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(plan::round).toList();
  }

  @Test
  void theSameSeedGivesTheSameRounds() {
    assertThat(rounds(7, 1, 50)).isEqualTo(rounds(7, 1, 50));
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
  void everyCardIsDealtOnceInADeck() {
    for (int deck = 0; deck < 3; deck++) {
      assertThat(rounds(11, deck * DECK + 1, (deck + 1) * DECK))
          .extracting(CrashPlan.Round::card)
          .doesNotHaveDuplicates()
          .hasSize(DECK)
          .containsAll(Card.deck());
    }
  }

  @Test
  void aDeckHoldsEveryFaultForWhomItCanHit() {
    assertThat(Card.deck())
        .extracting(Card::title)
        .hasSize(DECK)
        .contains(
            "kill-intake",
            "freeze-escalation-2",
            "kill-kafka",
            "restart-postgres",
            "cut-postgres",
            "wrong-clock-intake-2",
            "wrong-clock-escalation-2")
        .doesNotContain("cut-kafka", "wrong-clock-postgres");
  }

  @Test
  void aCardIsFoundByItsTitle() {
    assertThat(Card.deck()).allMatch(card -> Card.of(card.title()).orElseThrow().equals(card));
    assertThat(Card.of("cut-kafka")).isEmpty();
  }

  @Test
  void chosenCardsAreDealtInTheirOrderAgainAndAgain() {
    Card cut = new Card(Fault.CUT, Victim.POSTGRES);
    Card kill = new Card(Fault.KILL, Victim.KAFKA);
    CrashPlan plan = new CrashPlan(7, CrashPlan.Pace.SHORT, List.of(cut, kill));

    assertThat(rounds(plan, 1, 3))
        .extracting(CrashPlan.Round::card)
        .containsExactly(cut, kill, cut);
    assertThat(plan.deals(Fault.KILL, 1, 1)).isFalse();
    assertThat(plan.deals(Fault.KILL, 1, 2)).isTrue();
  }

  @Test
  void aFrozenVictimStaysAwayForThirtySeconds() {
    assertThat(rounds(7, 1, DECK))
        .filteredOn(round -> round.fault() == Fault.FREEZE)
        .isNotEmpty()
        .allMatch(round -> round.lasting().toSeconds() == 30);
  }

  @Test
  void aRestartedServerIsNotAwayAtAll() {
    assertThat(rounds(7, 1, DECK))
        .filteredOn(round -> round.fault() == Fault.RESTART)
        .isNotEmpty()
        .allMatch(round -> round.lasting().isZero());
  }

  @Test
  void onlyAWrongClockIsWrongAndThatByTenMinutesEitherWay() {
    List<CrashPlan.Round> rounds = rounds(7, 1, 10 * DECK);

    assertThat(rounds)
        .filteredOn(round -> round.fault() == Fault.WRONG_CLOCK)
        .extracting(CrashPlan.Round::ahead)
        .containsOnly(Duration.ofMinutes(10), Duration.ofMinutes(-10));
    assertThat(rounds)
        .filteredOn(round -> round.fault() != Fault.WRONG_CLOCK)
        .allMatch(round -> round.ahead().isZero());
  }
}
