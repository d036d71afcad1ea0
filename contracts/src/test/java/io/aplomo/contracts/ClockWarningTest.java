package io.aplomo.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aplomo.contracts.escalation.ClockWarning;
import org.junit.jupiter.api.Test;

class ClockWarningTest {

  @Test
  void isAShareOrALead() {
    assertThat(read("{\"share\":0.5}").share()).isEqualTo(0.5);
    assertThat(read("{\"leadSeconds\":1800}").leadSeconds()).isEqualTo(1_800);
  }

  @Test
  void isNotBothAndNotNeither() {
    assertRefused("{}");
    assertRefused("{\"share\":0.5,\"leadSeconds\":1800}");
  }

  @Test
  void refusesALeadAfterTheDeadline() {
    assertRefused("{\"leadSeconds\":-1}");
  }

  private static void assertRefused(String json) {
    assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> read(json));
  }

  private static ClockWarning read(String json) {
    return ContractJson.read(json.getBytes(UTF_8), ClockWarning.class);
  }
}
