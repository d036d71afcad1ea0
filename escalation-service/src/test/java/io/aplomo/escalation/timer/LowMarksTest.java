package io.aplomo.escalation.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.timer.LowMarks.Writers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LowMarksTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final short SHARD = 7;
  private final LowMarks marks = new LowMarks(0);

  @Test
  void aMarkBeginsBeforeEverything() {
    assertThat(marks.of(SHARD)).isEqualTo(LowMark.START);
  }

  @Test
  void aMarkWaitsForWhoWroteAtTheMoment() {
    assertThat(marks.heard(new Writers(NOON, Set.of("a", "b")))).isNull();
    assertThat(marks.heard(new Writers(NOON.plusMillis(250), Set.of("b", "c")))).isNull();

    assertThat(marks.heard(new Writers(NOON.plusMillis(500), Set.of("c")))).isEqualTo(NOON);
  }

  @Test
  void aMarkDoesNotPassATimerThatIsStillThere() {
    LowMark left = new LowMark(NOON.minusSeconds(1), new UUID(-1, 5));

    marks.follow(List.of(SHARD), NOON, Map.of(SHARD, left));

    assertThat(marks.of(SHARD)).isEqualTo(left);
  }

  @Test
  void aMarkStandsAtTheMomentWhereAllBelowIsGone() {
    marks.follow(List.of(SHARD), NOON, Map.of(SHARD, LowMark.at(NOON.plusSeconds(3600))));

    assertThat(marks.of(SHARD)).isEqualTo(LowMark.at(NOON));
  }

  @Test
  void ofOneInstantTheIdsAreOrderedAsTheDatabaseOrdersThem() {
    LowMark low = new LowMark(NOON, new UUID(1, 0));
    LowMark high = new LowMark(NOON, new UUID(-1, 0));

    assertThat(low.isBelow(high)).isTrue();
    assertThat(high.isBelow(low)).isFalse();
  }

  @Test
  void aShardThatComesBackBeginsAnew() {
    marks.follow(List.of(SHARD), NOON, Map.of());

    marks.keep(Set.of());

    assertThat(marks.of(SHARD)).isEqualTo(LowMark.START);
  }

  @Test
  void whoWritesIsAskedFourTimesASecondWhileTimersFire() {
    marks.removed();

    assertThat(marks.askWhoWrites(LowMarks.ASKING.toNanos() - 1)).isFalse();
    assertThat(marks.askWhoWrites(LowMarks.ASKING.toNanos())).isTrue();
  }
}
