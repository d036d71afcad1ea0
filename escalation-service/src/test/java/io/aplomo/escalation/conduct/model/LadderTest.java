package io.aplomo.escalation.conduct.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.conduct.model.Ladder.Noticed;
import io.aplomo.escalation.conduct.model.Ladder.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What remains of a ladder. Numbers are those of its history. */
class LadderTest {
  private static final Observation ABUSE =
      Observation.assessed(Source.CORRECTION, Gravity.ABUSE, false, 1);
  private static final Observation SELF_HARM =
      Observation.assessed(Source.CORRECTION, Gravity.ABUSE, true, 1);

  /** A threat was scored (1), the contact ended (2); then abuse was reported (3). */
  private static final Ladder THREATENED =
      new Ladder(threat(1), abuse(3), false, List.of(new Step(2, Rung.CONTACT_ENDED)));

  @Test
  void aStepThatNeededTheThreatFallsWhereAbuseIsLeft() {
    Remains remains = THREATENED.replacing(ABUSE);

    assertThat(remains.gravity()).isEqualTo(Gravity.ABUSE);
    assertThat(remains.times()).isEqualTo(2);
    assertThat(remains.standing()).isEmpty();
    assertThat(remains.fallen()).containsExactly(2L);
  }

  @Test
  void aStepStandsOnAWarningThatStands() {
    Ladder warned =
        new Ladder(
            threat(2),
            abuse(1),
            false,
            List.of(
                new Step(3, Rung.WARNED),
                new Step(4, Rung.CONTACT_ENDED),
                new Step(5, Rung.RESTRICTED)));

    assertThat(warned.replacing(null).standing())
        .containsExactlyInAnyOrder(Rung.WARNED, Rung.CONTACT_ENDED, Rung.RESTRICTED);
    assertThat(warned.without(Set.of(3L)).standing())
        .as("the threat bears them without the warning")
        .containsExactlyInAnyOrder(Rung.CONTACT_ENDED, Rung.RESTRICTED);
  }

  @Test
  void aWarningNeedsConductBeforeIt() {
    Ladder warned =
        new Ladder(
            abuse(1),
            abuse(3),
            false,
            List.of(new Step(2, Rung.WARNED), new Step(4, Rung.CONTACT_ENDED)));

    Remains remains = warned.replacing(null);

    assertThat(remains.standing()).as("nobody was warned rightly").isEmpty();
    assertThat(remains.fallen()).containsExactly(2L, 4L);
    assertThat(warned.replacing(ABUSE).fallen()).isEmpty();
  }

  @Test
  void itGoesOnOnlyByWhatIsLeftAfterTheWarning() {
    List<Step> warned = List.of(new Step(2, Rung.WARNED));

    assertThat(new Ladder(abuse(3), abuse(1), false, warned).without(Set.of()).goesOn()).isTrue();
    assertThat(new Ladder(abuse(3), abuse(1), false, warned).replacing(null).goesOn()).isFalse();
  }

  @Test
  void selfHarmIsNoConductAndStaysWhereSomebodyElseToldOfIt() {
    Noticed told = new Noticed(1, 0, 2L, 2L, null, null, null, true);
    Ladder suspended = new Ladder(abuse(1), told, false, List.of());

    assertThat(suspended.replacing(null).selfHarm()).isTrue();
    assertThat(suspended.replacing(null).gravity()).isNull();
    assertThat(suspended.replacing(SELF_HARM).times()).isZero();
  }

  @Test
  void aCorrectionThatSaysTheSameSaysNothing() {
    assertThat(THREATENED.says(ABUSE)).isFalse();
    assertThat(THREATENED.says(null)).isFalse();
    assertThat(new Ladder(abuse(1), abuse(3), false, List.of()).says(ABUSE)).isTrue();
    assertThat(new Ladder(abuse(1), abuse(3), false, List.of()).says(SELF_HARM)).isFalse();
  }

  private static Noticed abuse(long number) {
    return new Noticed(1, 1, number, number, number, null, number, false);
  }

  private static Noticed threat(long number) {
    return new Noticed(1, 1, number, number, number, number, number, false);
  }
}
