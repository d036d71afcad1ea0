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
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AppealTest {
  private static final Command THREAT =
      new Command.Observe(Observation.reported(Category.THREAT, Severity.SEVERE, true));

  @Test
  void waitsAlsoWhenTheCoolOffIsOver() {
    ConductFile appealed = appealed("CONTACT_ENDED");

    ConductFile over = after(appealed, new Command.TimeUp(), LATER, ENOUGH);

    assertThat(over.state()).isInstanceOf(Resumed.class);
    assertThat(over.appeal()).isNotNull();
    assertThat(Proposal.of(over, LATER).orElseThrow().step())
        .isEqualTo(Proposal.Step.DECIDE_APPEAL);
    assertThat(refusal(over, decide("taker"))).isEqualTo(Refusal.SAME_PERSON);
    ConductFile decided = after(over, decide("another"), LATER, ENOUGH);
    assertThat(decided.appeal()).isNull();
    assertThat(decided.state()).isEqualTo(over.state());
  }

  @Test
  void waitsAlsoWhenWhoTookTheStepTakesItBack() {
    ConductFile lifted = after(appealed("RESTRICTED"), new Command.Lift(by("taker")), NOW, ENOUGH);

    assertThat(lifted.appeal()).as("the step is still on file").isNotNull();
    assertThat(refusal(lifted, decide("taker"))).isEqualTo(Refusal.SAME_PERSON);
  }

  @Test
  void isMootWhereTheStepItselfIsWithdrawn() {
    Command withdraw = new Command.Withdraw(1, left(Gravity.ABUSE));

    assertThat(after(appealed("RESTRICTED"), withdraw, NOW, ENOUGH).appeal()).isNull();
  }

  @Test
  void conductIsAnsweredBeforeIt() {
    ConductFile threatened =
        after(
            after(appealed("CONTACT_ENDED"), new Command.TimeUp(), LATER, ENOUGH),
            THREAT,
            LATER,
            ENOUGH);

    assertThat(Proposal.of(threatened, LATER).orElseThrow().step())
        .isEqualTo(Proposal.Step.END_CONTACT);
  }

  @Test
  void thatIsUpheldLeavesALaterStepThatDidNotRestOnTheOneThatWasWrong() {
    ConductFile ended = endedAfterAppealAgainstTheWarning();

    ConductFile decided =
        after(
            ended,
            decide("third"),
            LATER,
            History.without(left(Gravity.THREAT, Rung.CONTACT_ENDED)));

    assertThat(decided.state()).isInstanceOf(ContactEnded.class);
    assertThat(decided.state().until()).isEqualTo(ended.state().until());
    assertThat(decided.appeal()).isNull();
  }

  @Test
  void thatIsUpheldTakesALaterStepAlongThatRestedOnTheOneThatWasWrong() {
    ConductFile decided =
        after(
            endedAfterAppealAgainstTheWarning(),
            decide("third"),
            LATER,
            History.without(left(Gravity.ABUSE)));

    assertThat(decided.state()).isEqualTo(new Resumed(LATER));
  }

  @Test
  void isJudgedByNobodyWhoDecidedAboutTheRestrictionAtAnyTime() {
    Instant review = NOW.plus(Duration.ofDays(60));
    ConductFile renewed =
        after(file("RESTRICTED"), new Command.Renew(by("renewer"), review), NOW, ENOUGH);
    ConductFile appealed = after(renewed, new Command.Appeal(by("agent")), NOW, ENOUGH);

    assertThat(refusal(appealed, decide("taker"))).isEqualTo(Refusal.SAME_PERSON);
    assertThat(refusal(appealed, decide("renewer"))).isEqualTo(Refusal.SAME_PERSON);
    assertThat(after(appealed, decide("third"), NOW, ENOUGH).state()).isEqualTo(new Resumed(NOW));
  }

  @Test
  void isJudgedByNobodyWhoRenewedItAfterwards() {
    Instant review = NOW.plus(Duration.ofDays(60));
    ConductFile renewed =
        after(appealed("RESTRICTED"), new Command.Renew(by("renewer"), review), NOW, ENOUGH);

    assertThat(refusal(renewed, decide("renewer"))).isEqualTo(Refusal.SAME_PERSON);
    assertThat(refusal(renewed, decide("taker"))).isEqualTo(Refusal.SAME_PERSON);
  }

  private static ConductFile endedAfterAppealAgainstTheWarning() {
    return after(appealed("WARNED"), new Command.EndContact(by("second")), NOW, ENOUGH);
  }

  private static ConductFile appealed(String state) {
    return after(file(state), new Command.Appeal(by("agent")), NOW, ENOUGH);
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

  private static ConductFile after(
      ConductFile file, Command command, Instant now, History history) {
    return file.after((Ruling.Granted) file.on(command, now, POLICY, history), now);
  }
}
