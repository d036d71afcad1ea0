package io.aplomo.intake.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClosedHourTest {
  @Test
  void isTheHourThatEndedAMinuteAgoAtLeast() {
    ClosedHour ten = hour("10:00", "11:00");

    assertThat(before("11:01:00")).isEqualTo(ten);
    assertThat(before("11:59:59")).isEqualTo(ten);
    assertThat(before("12:00:59.999999")).isEqualTo(ten);
    assertThat(before("12:01:00")).isEqualTo(hour("11:00", "12:00"));
  }

  private static ClosedHour before(String time) {
    return ClosedHour.before(Instant.parse("2026-11-21T" + time + "Z"));
  }

  private static ClosedHour hour(String from, String to) {
    return new ClosedHour(
        Instant.parse("2026-11-21T" + from + ":00Z"), Instant.parse("2026-11-21T" + to + ":00Z"));
  }
}
