package io.aplomo.escalation.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Delivery.Moment;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");

  @Test
  void whatIsNotSaidIsNow() {
    assertThat(Delivery.moment(null, RECEIVED, NOW)).isEqualTo(new Moment.Admitted(NOW));
  }

  @Test
  void whatIsSaidCounts() {
    Instant said = NOW.minusSeconds(600);

    assertThat(Delivery.moment(said, RECEIVED, NOW)).isEqualTo(new Moment.Admitted(said));
    assertThat(Delivery.moment(RECEIVED, RECEIVED, NOW)).isEqualTo(new Moment.Admitted(RECEIVED));
  }

  @Test
  void aClockALittleAheadCountsFromNowSoThatNoTimePassesEarly() {
    assertThat(Delivery.moment(NOW.plusNanos(1), RECEIVED, NOW))
        .isEqualTo(new Moment.Admitted(NOW));
    assertThat(Delivery.moment(NOW.plus(Delivery.TOLERANCE), RECEIVED, NOW))
        .isEqualTo(new Moment.Admitted(NOW));
  }

  @Test
  void whatLiesFurtherAheadOrBeforeTheReceiptCannotBeTrue() {
    assertThat(Delivery.moment(NOW.plus(Delivery.TOLERANCE).plusNanos(1), RECEIVED, NOW))
        .isEqualTo(new Moment.Ahead());
    assertThat(Delivery.moment(RECEIVED.minusNanos(1), RECEIVED, NOW))
        .isEqualTo(new Moment.BeforeReceipt());
  }
}
