package io.aplomo.escalation.promise.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.id.DerivedId;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromiseIdTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void bearsItsMarkAndItsTimeAndIsNobodyElses() {
    UUID id = PromiseId.at(NOW);

    assertThat(PromiseId.mayBe(id)).isTrue();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    assertThat(IntStream.range(0, 1000).mapToObj(i -> PromiseId.at(NOW))).doesNotHaveDuplicates();
  }

  @Test
  void hardlyAnyTimerOfAClockLooksLikeIt() {
    UUID of = PromiseId.at(NOW);

    assertThat(
            IntStream.range(0, 10_000)
                .filter(i -> PromiseId.mayBe(DerivedId.of(of, "clock " + i)))
                .count())
        .isLessThan(20);
  }
}
