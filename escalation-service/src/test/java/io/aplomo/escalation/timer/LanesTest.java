package io.aplomo.escalation.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.timer.Lanes.Lane;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final Lanes lanes = new Lanes();

  @Test
  void thereIsOneLaneAsLongAsNothingIsLeftBehind() {
    lanes.fired(Lane.ALL, NOON, 199, 200);

    assertThat(lanes.backlog()).isNull();
    assertThat(lanes.next(true)).isEqualTo(Lane.ALL);
  }

  @Test
  void duringABacklogEachLaneHasEverySecondTurn() {
    lanes.fired(Lane.ALL, NOON, 200, 200);

    assertThat(lanes.next(true)).isEqualTo(Lane.FRESH);
    lanes.fired(Lane.FRESH, NOON.plusMillis(10), 5, 200);
    assertThat(lanes.next(true)).isEqualTo(Lane.ALL);
    lanes.fired(Lane.ALL, NOON.plusMillis(20), 200, 200);
    assertThat(lanes.next(true)).isEqualTo(Lane.FRESH);
    assertThat(lanes.backlog()).isEqualTo(NOON);
  }

  @Test
  void aLaneWithNothingToDoGivesItsTurnAway() {
    lanes.fired(Lane.ALL, NOON, 200, 200);

    assertThat(lanes.next(false)).isEqualTo(Lane.ALL);
  }

  @Test
  void whatAFullFreshLaneLeavesJoinsTheBacklog() {
    lanes.fired(Lane.ALL, NOON, 200, 200);

    lanes.fired(Lane.FRESH, NOON.plusMillis(10), 200, 200);

    assertThat(lanes.backlog()).isEqualTo(NOON.plusMillis(10));
  }

  @Test
  void theBacklogEndsWhenLessThanHalfABatchIsLeft() {
    lanes.fired(Lane.ALL, NOON, 200, 200);

    lanes.fired(Lane.ALL, NOON.plusMillis(10), 150, 200);
    assertThat(lanes.backlog()).isNotNull();
    lanes.fired(Lane.ALL, NOON.plusMillis(20), 99, 200);
    assertThat(lanes.backlog()).isNull();
  }
}
