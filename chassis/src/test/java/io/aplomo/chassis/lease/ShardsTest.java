package io.aplomo.chassis.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.id.UuidV7;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardsTest {
  @Test
  void sharesCoverAllShardsAndDifferByOneAtMost() {
    for (int members = 1; members <= 70; members++) {
      int n = members;
      int[] shares = IntStream.range(0, n).map(rank -> Shards.share(rank, n)).toArray();

      assertThat(IntStream.of(shares).sum()).isEqualTo(Shards.COUNT);
      assertThat(
              IntStream.of(shares).max().orElseThrow() - IntStream.of(shares).min().orElseThrow())
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void keysSpreadOverAllShards() {
    int[] counts = new int[Shards.COUNT];
    for (int i = 0; i < 64_000; i++) {
      counts[Shards.of(UuidV7.at(Instant.EPOCH))]++;
    }

    assertThat(IntStream.of(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(800, 1200));
  }
}
