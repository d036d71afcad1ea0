package io.aplomo.escalation.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole days of routing, each decision judged by {@link Referee}: nobody over capacity or exposure
 * budget, no case lost or in two hands, the order kept, nobody free while a case waits that they
 * may be offered. The seed is in the message of what fails, and gives the same day again.
 */
class RoutingDaysTest {
  private static final int SMALL_DAYS = 10_000;
  private static final int FULL_DAYS = 20;

  /** Below this, offers that are refused and the unevenness of an hour leave room. */
  private static final double LIGHT = 0.7;

  @Test
  void tenThousandSmallDaysKeepTheRules() {
    int light = 0;
    for (long seed = 0; seed < SMALL_DAYS; seed++) {
      DayPlan plan = DayPlan.small(seed);
      if (live(plan, 1)) {
        light++;
      }
    }
    assertThat(light).as("days with less to do than people can").isGreaterThan(SMALL_DAYS / 10);
  }

  @Test
  void twentyDaysOfThreeHundredSeatsKeepTheRules() {
    int light = 0;
    for (long seed = 0; seed < FULL_DAYS; seed++) {
      DayPlan plan = DayPlan.full(seed);
      if (live(plan, 200)) {
        light++;
      }
    }
    assertThat(light).as("days with less to do than people can").isGreaterThan(FULL_DAYS / 5);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 4_711})
  void theSameSeedGivesTheSameDay(long seed) {
    List<String> once = new SimulatedDay(DayPlan.small(seed), 1).live();

    assertThat(new SimulatedDay(DayPlan.small(seed), 1).live()).isEqualTo(once).isNotEmpty();
  }

  /** Lives a day; answers whether there was less to do than people can. */
  private static boolean live(DayPlan plan, int thoroughEvery) {
    SimulatedDay day = new SimulatedDay(plan, thoroughEvery);
    try {
      day.live();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + plan.seed(), e);
    }
    boolean light = OfferedLoad.isBelow(LIGHT, plan);
    if (light) {
      assertThat(day.late()).as("seed %d: not offered in time", plan.seed()).isEmpty();
    }
    return light;
  }
}
