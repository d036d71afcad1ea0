package io.aplomo.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.outbox.LowMarks.Running;
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
  private static final Running UNKNOWN = Running.UNKNOWN;

  private final LowMarks marks = new LowMarks(0);

  @Test
  void staysAtZeroUntilEveryTransactionThatCouldHaveDrawnALowerNumberHasEnded() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(1));

    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(1) + LowMarks.SETTLED.toNanos() - 1);

    assertThat(marks.of(OWNED, seconds(31))).containsExactly(Map.entry(SHARD, 0L));
  }

  @Test
  void followsWhatWasAcknowledgedOnceItIsSettled() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(1));
    marks.acknowledged(List.of(row(200)));

    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(1) + LowMarks.SETTLED.toNanos());

    assertThat(marks.of(OWNED, seconds(32))).containsExactly(Map.entry(SHARD, 100L));
  }

  @Test
  void neverPassesARowThatStillWaits() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(1));

    marks.settle(Map.of(SHARD, 42L), UNKNOWN, seconds(31));

    assertThat(marks.of(OWNED, seconds(32))).containsExactly(Map.entry(SHARD, 41L));
  }

  @Test
  void startsAgainFromZeroForAShardThatWasGivenAway() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(1));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(31));

    marks.of(Set.of(), seconds(32));

    assertThat(marks.of(OWNED, seconds(33))).containsExactly(Map.entry(SHARD, 0L));
  }

  @Test
  void fallsToZeroOnceAMinute() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(1));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(31));

    assertThat(marks.of(OWNED, seconds(59))).containsExactly(Map.entry(SHARD, 100L));
    assertThat(marks.of(OWNED, seconds(60))).containsExactly(Map.entry(SHARD, 0L));

    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(60));
    assertThat(marks.of(OWNED, seconds(61))).containsExactly(Map.entry(SHARD, 100L));
  }

  @Test
  void staysBelowWhatOnlyTheReadFromZeroFound() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(1));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(31));
    marks.of(OWNED, seconds(60));

    marks.settle(Map.of(SHARD, 42L), UNKNOWN, seconds(60));

    assertThat(marks.of(OWNED, seconds(61))).containsExactly(Map.entry(SHARD, 41L));
  }

  @Test
  void followsWithinASecondOnceTheServerSaysThatEveryOlderTransactionHasEnded() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, new Running(500, 510), seconds(1));

    marks.settle(NOTHING_WAITS, new Running(510, 600), seconds(1) + LowMarks.MARGIN.toNanos());

    assertThat(marks.of(OWNED, seconds(3))).containsExactly(Map.entry(SHARD, 100L));
  }

  @Test
  void waitsForATransactionThatMayHaveDrawnALowerNumber() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, new Running(500, 510), seconds(1));

    marks.settle(NOTHING_WAITS, new Running(509, 900), seconds(20));

    assertThat(marks.of(OWNED, seconds(20))).containsExactly(Map.entry(SHARD, 0L));
  }

  @Test
  void trustsNoReadThatTellsNothingOfTransactions() {
    marks.acknowledged(List.of(row(100)));
    marks.settle(NOTHING_WAITS, UNKNOWN, seconds(1));

    marks.settle(NOTHING_WAITS, new Running(900, 900), seconds(20));

    assertThat(marks.of(OWNED, seconds(20))).containsExactly(Map.entry(SHARD, 0L));
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
