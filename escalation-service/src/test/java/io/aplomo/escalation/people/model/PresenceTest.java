package io.aplomo.escalation.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.people.model.Presence.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresenceTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration LAPSE = Duration.ofSeconds(90);
  private static final Presence AWAY = new Presence(Status.AWAY, NINE.minusSeconds(3600), null);

  @Test
  void countsUntilItLapsesAndNotAtThatInstant() {
    Presence heard = AWAY.heard(Status.AVAILABLE, NINE, LAPSE);

    assertThat(heard.at(NINE.plusSeconds(90).minusNanos(1))).isEqualTo(heard);
    assertThat(heard.at(NINE.plusSeconds(90)))
        .isEqualTo(new Presence(Status.AWAY, NINE.plusSeconds(90), null));
  }

  @Test
  void theSameSaidAgainInTimeKeepsItsBeginning() {
    Presence heard = AWAY.heard(Status.BUSY, NINE, LAPSE);

    Presence again = heard.heard(Status.BUSY, NINE.plusSeconds(30), LAPSE);

    assertThat(again).isEqualTo(new Presence(Status.BUSY, NINE, NINE.plusSeconds(120)));
  }

  @Test
  void theSameSaidTooLateBeginsAnew() {
    Presence heard = AWAY.heard(Status.BUSY, NINE, LAPSE);

    Presence again = heard.heard(Status.BUSY, NINE.plusSeconds(90), LAPSE);

    assertThat(again.since()).isEqualTo(NINE.plusSeconds(90));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void anotherStatusBeginsWhenItIsSaid(Status status) {
    Status before = status == Status.BREAK ? Status.BUSY : Status.BREAK;

    Presence changed = AWAY.heard(before, NINE, LAPSE).heard(status, NINE.plusSeconds(10), LAPSE);

    assertThat(changed.status()).isEqualTo(status);
    assertThat(changed.since()).isEqualTo(NINE.plusSeconds(10));
  }

  @Test
  void whoSaysToBeAwayStaysAwaySinceThen() {
    Presence left = AWAY.heard(Status.AVAILABLE, NINE, LAPSE).heard(Status.AWAY, NINE, LAPSE);

    assertThat(left.at(NINE.plusSeconds(86_400))).isEqualTo(new Presence(Status.AWAY, NINE, null));
    assertThat(left.heard(Status.AWAY, NINE.plusSeconds(5), LAPSE).since()).isEqualTo(NINE);
  }
}
