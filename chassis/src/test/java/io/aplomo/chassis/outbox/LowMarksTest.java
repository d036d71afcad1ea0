package io.aplomo.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.contracts.EventEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LowMarksTest {
  private static final short SHARD = 7;
  private static final Set<Short> OWNED = Set.of(SHARD);
  private static final Map<Short, Long> NOTHING_WAITS = Map.of();
  private static final Set<String> NOBODY = Set.of();

  private final LowMarks marks = new LowMarks(0);

  @Test
  void staysAtZeroUntilEveryTransactionThatCouldHaveDrawnALowerNumberHasEnded() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, Set.of("3/14", "5/92"));

    marks.settle(NOTHING_WAITS, Set.of("5/92"));

    assertThat(marks.of(OWNED)).containsExactly(Map.entry(SHARD, 0L));
  }

  @Test
  void followsWhatWasAcknowledgedOnceThoseWhoWroteThenHaveEnded() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, Set.of("3/14", "5/92"));
    marks.acknowledged(List.of(row(200)));
    marks.settle(NOTHING_WAITS, Set.of("5/92", "3/15"));

    marks.settle(NOTHING_WAITS, Set.of("3/15"));

    assertThat(marks.of(OWNED)).containsExactly(Map.entry(SHARD, 100L));
  }

  @Test
  void doesNotWaitForAWriterWhoCameLater() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, NOBODY);

    marks.settle(NOTHING_WAITS, Set.of("3/14"));

    assertThat(marks.of(OWNED)).containsExactly(Map.entry(SHARD, 100L));
  }

  @Test
  void neverPassesARowThatStillWaits() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, NOBODY);

    marks.settle(Map.of(SHARD, 42L), NOBODY);

    assertThat(marks.of(OWNED)).containsExactly(Map.entry(SHARD, 41L));
  }

  @Test
  void staysWhereItIsAfterAReadBeforeWhichNobodyAsked() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, NOBODY);

    marks.settle(NOTHING_WAITS, null);

    assertThat(marks.of(OWNED)).containsExactly(Map.entry(SHARD, 0L));
  }

  @Test
  void startsAgainFromZeroForAShardThatWasGivenAway() {
    follow(100);

    marks.of(Set.of());

    assertThat(marks.of(OWNED)).containsExactly(Map.entry(SHARD, 0L));
  }

  @Test
  void fallsToZeroForOneReadWhenItSweeps() {
    follow(100);

    marks.sweep();
    assertThat(marks.of(OWNED)).containsExactly(Map.entry(SHARD, 0L));

    marks.settle(NOTHING_WAITS, null);
    assertThat(marks.of(OWNED)).containsExactly(Map.entry(SHARD, 100L));
  }

  @Test
  void staysBelowWhatOnlyTheSweepFound() {
    follow(100);
    marks.sweep();
    marks.of(OWNED);

    marks.settle(Map.of(SHARD, 42L), null);

    assertThat(marks.of(OWNED)).containsExactly(Map.entry(SHARD, 41L));
  }

  @Test
  void isToBeSweptOnceAMinute() {
    assertThat(marks.sweepIsDue(seconds(59))).isFalse();
    assertThat(marks.sweepIsDue(seconds(60))).isTrue();
    assertThat(marks.sweepIsDue(seconds(119))).isFalse();
    assertThat(marks.sweepIsDue(seconds(120))).isTrue();
  }

  @Test
  void asksOnlyWhileMarksAreBehindAndNotTooOften() {
    assertThat(marks.askWhoWrites(seconds(1))).isFalse();

    marks.acknowledged(List.of(row(100)));
    assertThat(marks.askWhoWrites(seconds(1))).isTrue();
    marks.settle(NOTHING_WAITS, NOBODY);
    assertThat(marks.askWhoWrites(seconds(1) + LowMarks.ASKING.toNanos() - 1)).isFalse();

    assertThat(marks.askWhoWrites(seconds(1) + LowMarks.ASKING.toNanos())).isTrue();
    marks.settle(NOTHING_WAITS, NOBODY);
    assertThat(marks.askWhoWrites(seconds(2))).isFalse();
  }

  private void follow(long seq) {
    marks.acknowledged(List.of(row(seq)));
    marks.settle(NOTHING_WAITS, NOBODY);
    marks.settle(NOTHING_WAITS, NOBODY);
  }

  private static OutboxRow row(long seq) {
    EventEnvelope envelope =
        new EventEnvelope(
            UUID.randomUUID(),
            "io.aplomo.test.happened.v1",
            "/test",
            "subject",
            "demo",
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            null);
    return new OutboxRow(SHARD, seq, "topic", "key", envelope, new byte[0], 0);
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
