package io.aplomo.escalation.conduct.model;

import static io.aplomo.escalation.conduct.model.Protocol.BEFORE;
import static io.aplomo.escalation.conduct.model.Protocol.ENOUGH;
import static io.aplomo.escalation.conduct.model.Protocol.LATER;
import static io.aplomo.escalation.conduct.model.Protocol.NOW;
import static io.aplomo.escalation.conduct.model.Protocol.POLICY;
import static io.aplomo.escalation.conduct.model.Protocol.by;
import static io.aplomo.escalation.conduct.model.Protocol.left;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is noticed where no step of the ladder answers it, what lapses, and what is corrected. */
class MeanwhileTest {
  private static final Command ABUSE =
      new Command.Observe(Observation.reported(Category.INSULT, Severity.SERIOUS, true));
  private static final Command THREAT =
      new Command.Observe(Observation.reported(Category.THREAT, Severity.SEVERE, true));
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aThreatDespiteARestrictionProposesToEndTheContactForAsLongAsAfterAnyThreat() {
    ConductFile threatened = after(file("RESTRICTED"), THREAT);

    assertThat(Proposal.of(threatened, NOW))
        .contains(new Proposal(Proposal.Step.END_CONTACT, Handling.SUPERVISOR, "THREAT_OBSERVED"));
    ConductFile ended = after(threatened, new Command.EndContact(by("agent")));
    assertThat(ended.state().until()).isEqualTo(NOW.plus(DAY));
    assertThat(Proposal.of(ended, NOW).orElseThrow().step())
        .as("what restricts them did not prevent it")
        .isEqualTo(Proposal.Step.RESTRICT);
    assertThat(after(ended, new Command.TimeUp(), NOW.plus(DAY)).state())
        .isEqualTo(Protocol.RESTRICTED);
  }

  @Test
  void abuseDespiteARestrictionProposesToReviewIt() {
    assertThat(Proposal.of(after(file("RESTRICTED"), ABUSE), NOW))
        .contains(
            new Proposal(Proposal.Step.REVIEW, Handling.SUPERVISOR, "ABUSE_WHILE_RESTRICTED"));
  }

  @Test
  void aThreatWhileOffboardingIsProposedIsWhyToConfirmIt() {
    assertThat(Proposal.of(after(file("OFFBOARDING_PROPOSED"), THREAT), NOW))
        .contains(
            new Proposal(Proposal.Step.CONFIRM_OFFBOARDING, Handling.MANAGER, "THREAT_OBSERVED"));
  }

  @Test
  void whatIsNoticedWhileTheProtocolIsSuspendedIsThereWhenItGoesOn() {
    ConductFile suspended =
        after(
            ConductFile.fresh(BEFORE),
            Objects.requireNonNull(Protocol.commands().get("self-harm")));

    ConductFile threatened = after(suspended, THREAT);

    assertThat(threatened.state()).isInstanceOf(Suspended.class);
    assertThat(Proposal.of(threatened, NOW).orElseThrow().step()).isEqualTo(Proposal.Step.CARE);
    ConductFile resumed = after(threatened, new Command.Resume(by("supervisor")));
    assertThat(resumed.state())
        .isEqualTo(new Observed(NOW, Gravity.THREAT, 1, NOW.plus(Duration.ofDays(90))));
    assertThat(resumed.ladderSince()).isEqualTo(NOW);
  }

  @Test
  void whatNobodyAnsweredLapsesAndEveryObservationHoldsItAnew() {
    ConductFile once = after(ConductFile.fresh(BEFORE), ABUSE);
    assertThat(once.state().until()).isEqualTo(NOW.plus(Duration.ofDays(90)));

    ConductFile twice = after(once, ABUSE, LATER);

    assertThat(twice.state().until()).isEqualTo(LATER.plus(Duration.ofDays(90)));
    Instant over = Objects.requireNonNull(twice.state().until());
    assertThat(after(twice, new Command.TimeUp(), over).state()).isEqualTo(new Clear(over));
  }

  @Test
  void aThreatThatWasAbuseAfterAWarningShortensTheCoolOff() {
    ConductFile ended =
        new ConductFile(
            new ContactEnded(BEFORE, "taker", Gravity.THREAT, BEFORE.plus(DAY), null),
            null,
            false,
            BEFORE);

    ConductFile corrected =
        after(ended, new Command.Withdraw(1, left(Gravity.ABUSE, Rung.WARNED, Rung.CONTACT_ENDED)));

    assertThat(corrected.state())
        .isEqualTo(
            new ContactEnded(
                BEFORE, "taker", Gravity.ABUSE, BEFORE.plus(Duration.ofMinutes(60)), null));
  }

  @Test
  void theRestrictionStaysWhereTheEndOfTheContactAloneHasLostItsGround() {
    Command withdraw = new Command.Withdraw(1, left(Gravity.ABUSE, Rung.RESTRICTED));

    assertThat(after(file("CONTACT_ENDED_RESTRICTED"), withdraw).state())
        .isEqualTo(Protocol.RESTRICTED);
  }

  @Test
  void carefulWordsAreOwedUntilNobodySaysThatTheyMayHarmThemselves() {
    Remains told = new Remains(0, null, true, Set.of(), false, List.of());

    assertThat(after(file("SUSPENDED"), new Command.Withdraw(1, told)).state())
        .isEqualTo(new Suspended(BEFORE, new Clear(NOW)));
  }

  @Test
  void whatACorrectedAssessmentSaysInsteadIsNotCountedAgain() {
    Command instead = Objects.requireNonNull(Protocol.commands().get("instead"));

    assertThat(after(file("WARNED"), instead).state()).isEqualTo(file("WARNED").state());
  }

  @Test
  void nothingOfALadderHappensBeforeIt() {
    ConductFile entered = after(ConductFile.fresh(BEFORE), ABUSE, LATER);

    assertThat(entered.notBefore(NOW)).isEqualTo(LATER);
    assertThat(entered.notBefore(LATER.plusSeconds(1))).isEqualTo(LATER.plusSeconds(1));
  }

  private static ConductFile file(String state) {
    return new ConductFile(
        Objects.requireNonNull(Protocol.states().get(state)), null, false, BEFORE);
  }

  private static ConductFile after(ConductFile file, Command command) {
    return after(file, command, NOW);
  }

  private static ConductFile after(ConductFile file, Command command, Instant now) {
    return file.after((Ruling.Granted) file.on(command, now, POLICY, ENOUGH), now);
  }
}
