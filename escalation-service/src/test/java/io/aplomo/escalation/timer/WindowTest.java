package io.aplomo.escalation.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final Window window = new Window();

  WindowTest() {
    window.clear(NOON.plusSeconds(60));
  }

  @Test
  void asksForNoTimerBeforeItsInstant() {
    Instant at = NOON.plusNanos(10_000_001);

    window.add((short) 3, at);

    assertThat(window.due(at.minusNanos(1))).isEmpty();
    assertThat(window.next()).isBetween(at, at.plusMillis(Window.SLOT_MILLIS));
    assertThat(window.due(at.plusMillis(Window.SLOT_MILLIS))).containsExactly((short) 3);
  }

  @Test
  void aTimerOnTheEdgeOfASlotIsAskedForAtItsInstant() {
    window.add((short) 63, NOON);

    assertThat(window.due(NOON)).containsExactly((short) 63);
  }

  @Test
  void tenThousandAtOneInstantAreOneSlot() {
    for (int i = 0; i < 10_000; i++) {
      window.add((short) (i % 64), NOON);
    }

    assertThat(window.size()).isOne();
    assertThat(window.due(NOON)).hasSize(64);
  }

  @Test
  void whatOthersWereNotAskedForStays() {
    window.add((short) 1, NOON);
    window.add((short) 2, NOON);

    window.asked(List.of((short) 1), NOON);

    assertThat(window.due(NOON)).containsExactly((short) 2);
  }

  @Test
  void aQuestionLeavesWhatFallsDueAfterIt() {
    window.add((short) 1, NOON.plusMillis(20));

    window.asked(List.of((short) 1), NOON.plusMillis(19));

    assertThat(window.next()).isEqualTo(NOON.plusMillis(20));
  }

  @Test
  void knowsNothingBeyondItsEnd() {
    assertThat(window.add((short) 1, NOON.plusSeconds(61))).isFalse();
    assertThat(window.next()).isNull();
  }
}
