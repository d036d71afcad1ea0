package io.aplomo.escalation.conduct.model;

import static io.aplomo.escalation.conduct.model.Protocol.BEFORE;
import static io.aplomo.escalation.conduct.model.Protocol.ENOUGH;
import static io.aplomo.escalation.conduct.model.Protocol.LATER;
import static io.aplomo.escalation.conduct.model.Protocol.NOW;
import static io.aplomo.escalation.conduct.model.Protocol.POLICY;
import static io.aplomo.escalation.conduct.model.Protocol.WRITING;
import static io.aplomo.escalation.conduct.model.Protocol.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConductFileTest {
  private static final Command ABUSE =
      new Command.Observe(Observation.reported(Category.INSULT, Severity.SERIOUS, true));
  private static final Command THREAT =
      new Command.Observe(Observation.reported(Category.THREAT, Severity.SEVERE, true));
  private static final Command CIVIL_SCORE = new Command.Withdraw(0, Protocol.NOTHING_LEFT);

  @Test
  void abuseOnThePhoneClimbsTheLadderStepByStep() {
    ConductFile file = after(ConductFile.fresh(BEFORE), ABUSE);
    assertThat(Proposal.of(file, NOW).orElseThrow().step()).isEqualTo(Proposal.Step.WARN);
    assertThat(file.handledBy()).isEqualTo(Handling.TRAINED_PERSON);

    file = after(file, new Command.Warn(by("agent")));
    assertThat(Proposal.of(file, NOW)).isEmpty();

    file = after(file, ABUSE);
    assertThat(Proposal.of(file, NOW).orElseThrow().step())
        .isEqualTo(Proposal.Step.OFFER_SUPERVISOR);
    assertThat(file.handledBy()).isEqualTo(Handling.SUPERVISOR);

    file = after(after(file, new Command.OfferSupervisor(by("agent"))), ABUSE);
    assertThat(Proposal.of(file, NOW).orElseThrow().step()).isEqualTo(Proposal.Step.END_CONTACT);

    file = after(file, new Command.EndContact(by("agent")));
    assertThat(file.state().until()).isEqualTo(NOW.plus(Duration.ofMinutes(60)));
  }

  @Test
  void aThreatJumpsTheLadderAndCoolsOffLonger() {
    ConductFile file = after(ConductFile.fresh(BEFORE), THREAT);
    assertThat(file.handledBy()).isEqualTo(Handling.SUPERVISOR);
    assertThat(Proposal.of(file, NOW).orElseThrow().step()).isEqualTo(Proposal.Step.END_CONTACT);

    file = after(file, new Command.EndContact(by("agent")));
    assertThat(file.state().until()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(Proposal.of(file, NOW).orElseThrow().step()).isEqualTo(Proposal.Step.RESTRICT);
  }

  @Test
  void aCorrectionWithdrawsWhatRestedOnTheScoreAlone() {
    Command score =
        new Command.Observe(Observation.assessed(Source.SCORE, Gravity.ABUSE, false, 1));
    ConductFile warned =
        after(after(ConductFile.fresh(BEFORE), score), new Command.Warn(by("agent")));

    assertThat(after(warned, new Command.Withdraw(1, Protocol.NOTHING_LEFT)).state())
        .isInstanceOf(Clear.class);
    assertThat(
            after(warned, new Command.Withdraw(1, Protocol.left(Gravity.ABUSE, Rung.WARNED)))
                .state())
        .as("somebody reported it too")
        .isInstanceOf(Warned.class);
  }

  @Test
  void aReportIsNeverOverruledByAScore() {
    ConductFile reported = after(ConductFile.fresh(BEFORE), THREAT);

    assertThat(reported.on(CIVIL_SCORE, NOW, POLICY, History.NONE))
        .isEqualTo(new Ruling.Refused(Refusal.NOTHING_RESTS_ON_IT));
    ConductFile scored =
        after(
            reported,
            new Command.Observe(Observation.assessed(Source.SCORE, Gravity.ABUSE, false, 1)));
    assertThat(((Observed) scored.state()).gravity()).isEqualTo(Gravity.THREAT);
  }

  @Test
  void againstAVulnerableCustomerEachStepNeedsAReasonMore() {
    for (ConductState state : Protocol.states().values()) {
      ConductFile file = new ConductFile(state, null, true, BEFORE);
      for (Command command : Protocol.commands().values()) {
        boolean burdens = command instanceof Command.Step step && step.burdens();
        Ruling otherwise =
            new ConductFile(state, null, false, BEFORE).on(command, NOW, POLICY, ENOUGH);
        Ruling ruling = file.on(command, NOW, POLICY, ENOUGH);
        assertThat(ruling)
            .as("%s %s", state, command)
            .isEqualTo(
                burdens && otherwise instanceof Ruling.Granted
                    ? new Ruling.Refused(Refusal.ADJUSTMENT_REASON_NEEDED)
                    : otherwise);
      }
    }
    Act explained = new Act("agent", false, null, true);
    assertThat(
            new ConductFile(new Observed(BEFORE, Gravity.ABUSE, 1, LATER), null, true, BEFORE)
                .on(new Command.Warn(explained), NOW, POLICY, History.NONE))
        .isInstanceOf(Ruling.Granted.class);
  }

  @Test
  void selfHarmSuspendsAndAfterwardsTheProtocolGoesOnWhereItStood() {
    ConductFile warned = file("WARNED");
    ConductFile suspended =
        after(warned, Objects.requireNonNull(Protocol.commands().get("self-harm")));
    assertThat(suspended.mayRoute(false, NOW)).isTrue();
    assertThat(Proposal.of(suspended, NOW).orElseThrow().step()).isEqualTo(Proposal.Step.CARE);

    Command resume = new Command.Resume(by("supervisor"));
    assertThat(after(suspended, resume).state()).isEqualTo(warned.state());
    assertThat(after(suspended, resume, LATER).state())
        .as("its time has run out meanwhile")
        .isEqualTo(new Resumed(LATER));
  }

  @Test
  void whoTookAStepDoesNotJudgeIt() {
    ConductFile appealed = after(file("RESTRICTED"), new Command.Appeal(by("agent")));
    assertThat(Proposal.of(appealed, NOW).orElseThrow().step())
        .isEqualTo(Proposal.Step.DECIDE_APPEAL);

    assertThat(refusal(appealed, decide("taker"))).isEqualTo(Refusal.SAME_PERSON);
    assertThat(refusal(appealed, new Command.Appeal(by("agent"))))
        .isEqualTo(Refusal.ALREADY_APPEALED);
    ConductFile decided = after(appealed, decide("somebody else"));
    assertThat(decided.state()).isEqualTo(new Resumed(NOW));
    assertThat(decided.appeal()).isNull();
  }

  @Test
  void anAppealOutlivesTheNextStepAndNeitherTakerDecidesIt() {
    ConductFile appealed = after(file("WARNED"), new Command.Appeal(by("agent")));
    ConductFile ended = after(appealed, new Command.EndContact(by("second")));

    assertThat(ended.appeal()).isNotNull();
    assertThat(refusal(ended, decide("taker"))).isEqualTo(Refusal.SAME_PERSON);
    assertThat(refusal(ended, decide("second"))).isEqualTo(Refusal.SAME_PERSON);
    assertThat(after(ended, decide("third")).state()).isEqualTo(new Resumed(NOW));
  }

  @Test
  void aRestrictionDoesNotCutTheCoolOffShort() {
    ConductFile ended = file("CONTACT_ENDED");
    assertThat(ended.mayRoute(false, NOW)).isFalse();

    ConductFile restricted = after(ended, new Command.Restrict(by("second"), Protocol.WRITING));

    assertThat(restricted.mayRoute(false, NOW)).isFalse();
    assertThat(restricted.state().until()).isEqualTo(ended.state().until());
    assertThat(refusal(after(restricted, new Command.Appeal(by("agent"))), decide("second")))
        .isEqualTo(Refusal.SAME_PERSON);
    assertThat(after(restricted, new Command.Resume(by("third"))).state())
        .isEqualTo(new Restricted(NOW, "second", Protocol.WRITING));
  }

  @Test
  void aDismissedAppealLeavesTheStep() {
    ConductFile appealed = after(file("RESTRICTED"), new Command.Appeal(by("agent")));
    ConductFile decided =
        after(appealed, new Command.DecideAppeal(by("somebody else"), Command.Outcome.DISMISSED));

    assertThat(decided.state()).isEqualTo(appealed.state());
    assertThat(decided.appeal()).isNull();
  }

  @Test
  void theLastResortNeedsADocumentedHistoryAndTwoPeople() {
    ConductFile restricted = file("RESTRICTED");
    Command propose = new Command.ProposeOffboarding(by("manager"));

    assertThat(restricted.on(propose, NOW, POLICY, new History(2, BEFORE)))
        .isEqualTo(
            new Ruling.Refused(
                Refusal.TOO_FEW_STEPS, new Ruling.BrokenRule("offboarding.steps", 3, 2)));
    assertThat(restricted.on(propose, NOW, POLICY, new History(5, NOW.minus(Duration.ofDays(29)))))
        .isEqualTo(
            new Ruling.Refused(
                Refusal.HISTORY_TOO_SHORT, new Ruling.BrokenRule("offboarding.days", 30, 29)));
    ConductFile proposed = after(restricted, propose);
    Instant review = NOW.plus(Duration.ofDays(100));
    assertThat(refusal(proposed, new Command.ConfirmOffboarding(by("manager"), review)))
        .isEqualTo(Refusal.SAME_PERSON);
    assertThat(after(proposed, new Command.ConfirmOffboarding(by("another"), review)).state())
        .isEqualTo(new Offboarded(NOW, "another", "manager", review, Set.of("taker")));
  }

  @Test
  void aManagerLiftsOrRenewsWhatTwoManagersDecided() {
    Act manager = new Act("third", true, null, false);
    ConductFile offboarded = file("OFFBOARDED");
    Instant review = NOW.plus(Duration.ofDays(300));

    assertThat(after(offboarded, new Command.Lift(manager)).state()).isEqualTo(new Resumed(NOW));
    assertThat(after(offboarded, new Command.Renew(manager, review)).state())
        .isEqualTo(new Offboarded(BEFORE, "taker", "another", review, Set.of("third")));
  }

  @Test
  void reviewsLieAheadAndNotTooFar() {
    ConductFile restricted = file("RESTRICTED");

    assertThat(refusal(restricted, new Command.Renew(by("s"), NOW)))
        .isEqualTo(Refusal.REVIEW_NOT_AHEAD);
    assertThat(
            refusal(
                restricted, new Command.Renew(by("s"), NOW.plus(Duration.ofDays(90)).plusNanos(1))))
        .isEqualTo(Refusal.REVIEW_TOO_FAR);
    assertThat(after(restricted, new Command.Renew(by("s"), NOW.plus(Duration.ofDays(90)))))
        .isNotNull();
  }

  @Test
  void whateverBurdensTheCustomerEndsByItself() {
    assertThat(after(file("WARNED"), new Command.TimeUp(), LATER).state())
        .isEqualTo(new Resumed(LATER));
    assertThat(after(file("CONTACT_ENDED"), new Command.TimeUp(), LATER).state())
        .isEqualTo(new Resumed(LATER));
    assertThat(after(file("CONTACT_ENDED_RESTRICTED"), new Command.TimeUp(), LATER).state())
        .isEqualTo(Protocol.RESTRICTED);
    assertThat(after(file("RESTRICTED"), new Command.TimeUp(), WRITING.reviewAt()).state())
        .isEqualTo(new Resumed(WRITING.reviewAt()));
    assertThat(
            after(file("OFFBOARDING_PROPOSED"), new Command.TimeUp(), WRITING.reviewAt()).state())
        .isEqualTo(new Resumed(WRITING.reviewAt()));
  }

  @Test
  void onlyACoolOffHoldsCasesBackAndNeverWhereSomebodyIsInDanger() {
    Protocol.states()
        .forEach((name, state) -> {
          ConductFile file = new ConductFile(state, null, false, BEFORE);
          assertThat(file.mayRoute(true, NOW)).as(name).isTrue();
          assertThat(file.mayRoute(false, NOW))
              .as(name)
              .isEqualTo(!(state instanceof ContactEnded));
        });
    assertThat(file("CONTACT_ENDED").mayRoute(false, LATER)).isTrue();
  }

  @Test
  void aLadderThatIsEnteredAnewForgetsWhatTheLastOneRestedOn() {
    ConductFile again = after(new ConductFile(new Resumed(BEFORE), null, false, BEFORE), ABUSE);
    assertThat(again.ladderSince()).isEqualTo(NOW);
    assertThat(after(again, ABUSE, LATER).ladderSince()).isEqualTo(NOW);
  }

  @Test
  void aRestrictionSaysWhatItsKindsNeedAndNothingElse() {
    assertThat(WRITING.incomplete()).isEmpty();
    assertThat(
            new Restriction(Set.of(Restriction.Kind.CHANNEL), List.of(), null, null, LATER)
                .incomplete())
        .contains("channels");
    assertThat(
            new Restriction(Set.of(Restriction.Kind.HOURS), List.of(), null, null, LATER)
                .incomplete())
        .contains("hours");
    assertThat(
            new Restriction(Set.of(Restriction.Kind.WRITING_ONLY), List.of(), null, "anna", LATER)
                .incomplete())
        .contains("contact");
  }

  private static ConductFile file(String state) {
    return new ConductFile(
        Objects.requireNonNull(Protocol.states().get(state)), null, false, BEFORE);
  }

  private static Command decide(String by) {
    return new Command.DecideAppeal(by(by), Command.Outcome.UPHELD);
  }

  private static Refusal refusal(ConductFile file, Command command) {
    return ((Ruling.Refused) file.on(command, NOW, POLICY, ENOUGH)).reason();
  }

  private static ConductFile after(ConductFile file, Command command) {
    return after(file, command, NOW);
  }

  private static ConductFile after(ConductFile file, Command command, Instant now) {
    return file.after((Ruling.Granted) file.on(command, now, POLICY, ENOUGH), now);
  }
}
