package io.aplomo.intake.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.intake.complaint.model.Admission.Admitted;
import io.aplomo.intake.complaint.model.Admission.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration NINETY_DAYS = Duration.ofDays(90);
  private static final Duration TICK = Duration.ofNanos(1_000);

  @Test
  void takesTheDatabasesClockWhenNobodySaysOtherwise() {
    Admitted admitted = admitted(Submissions.received(Channel.LETTER, null, false));

    assertThat(admitted.receivedAt()).isEqualTo(NOW);
    assertThat(admitted.receivedAtStated()).isFalse();
    assertThat(admitted.recordedAt()).isEqualTo(NOW);
    assertThat(admitted.occurredAt()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"LETTER", "IN_PERSON", "EMAIL"})
  void believesWhoeverEntersWhatLaySomewhere(Channel channel) {
    Instant stated = NOW.minus(Duration.ofDays(3));

    Admitted admitted = admitted(Submissions.received(channel, stated, false));

    assertThat(admitted.receivedAt()).isEqualTo(stated);
    assertThat(admitted.receivedAtStated()).isTrue();
    assertThat(admitted.receivedAtClamped()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "CHAT", "WEB", "SOCIAL", "MESSAGING"})
  void believesOnlyImportsOnOtherChannels(Channel channel) {
    Instant stated = NOW.minus(Duration.ofDays(3));

    assertThat(Admission.of(Submissions.received(channel, stated, false), NOW))
        .isEqualTo(new Refused(Refusal.RECEIVED_AT_NOT_ALLOWED));
    assertThat(admitted(Submissions.received(channel, stated, true)).receivedAt())
        .isEqualTo(stated);
  }

  @Test
  void takesNinetyDaysBackAndNoMore() {
    Instant oldest = NOW.minus(NINETY_DAYS);

    assertThat(admitted(Submissions.received(Channel.LETTER, oldest, false)).receivedAt())
        .isEqualTo(oldest);
    assertThat(Admission.of(Submissions.received(Channel.LETTER, oldest.minus(TICK), true), NOW))
        .isEqualTo(new Refused(Refusal.RECEIVED_AT_TOO_OLD));
  }

  @Test
  void clampsReceivedAtFiveMinutesAheadAndRefusesMore() {
    Instant ahead = NOW.plus(FIVE_MINUTES);

    Admitted admitted = admitted(Submissions.received(Channel.LETTER, ahead, false));

    assertThat(admitted.receivedAt()).isEqualTo(NOW);
    assertThat(admitted.receivedAtClamped()).isTrue();
    assertThat(Admission.of(Submissions.received(Channel.LETTER, ahead.plus(TICK), false), NOW))
        .isEqualTo(new Refused(Refusal.RECEIVED_AT_IN_FUTURE));
  }

  @Test
  void clampsOccurredAtFiveMinutesAheadAndRefusesMore() {
    Instant ahead = NOW.plus(FIVE_MINUTES);

    Admitted admitted = admitted(Submissions.occurred(ahead));

    assertThat(admitted.occurredAt()).isEqualTo(NOW);
    assertThat(admitted.occurredAtClamped()).isTrue();
    assertThat(Admission.of(Submissions.occurred(ahead.plus(TICK)), NOW))
        .isEqualTo(new Refused(Refusal.OCCURRED_AT_IN_FUTURE));
  }

  @Test
  void keepsOccurredAtAsItWasStated() {
    Instant longAgo = NOW.minus(Duration.ofDays(400));

    assertThat(admitted(Submissions.occurred(longAgo)).occurredAt()).isEqualTo(longAgo);
    assertThat(admitted(Submissions.occurred(NOW)).occurredAtClamped()).isFalse();
  }

  @Test
  void dealsWithMessagesAlike() {
    assertThat(MessageAdmission.of(message(null), NOW))
        .isEqualTo(new MessageAdmission.Admitted(NOW, false));
    assertThat(MessageAdmission.of(message(NOW.plus(FIVE_MINUTES)), NOW))
        .isEqualTo(new MessageAdmission.Admitted(NOW, true));
    assertThat(MessageAdmission.of(message(NOW.plus(FIVE_MINUTES).plus(TICK)), NOW))
        .isEqualTo(new MessageAdmission.Refused(Refusal.OCCURRED_AT_IN_FUTURE));
  }

  private static Admitted admitted(Submission submission) {
    assertThat(Admission.of(submission, NOW)).isInstanceOf(Admitted.class);
    return (Admitted) Admission.of(submission, NOW);
  }

  private static NewMessage message(@Nullable Instant occurredAt) {
    return new NewMessage(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "acme",
        Author.CUSTOMER,
        Visibility.PUBLIC,
        "Text.",
        occurredAt,
        "somebody",
        null);
  }
}
