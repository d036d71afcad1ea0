package io.aplomo.escalation.ladder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom an escalation calls, and for how long. */
class EscalationTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final UUID ID = new UUID(1, 2);
  private static final Ground BREACH = new Ground(Reason.BREACH, ID);
  private static final Ground ASKED = new Ground(Reason.SUPERVISOR_ASKED_FOR, null);

  @Test
  void theBestOfTheLevelIsCalledButNeverTheOwner() {
    Escalation opened = opened(raise(BREACH, Level.SUPERVISOR));

    assertThat(opened.addressee()).isEqualTo("sam");
    assertThat(opened.until()).isEqualTo(NOW.plus(QUARTER));
  }

  @Test
  void whereNobodyIsThereAnybodyOfTheLevelIsCalled() {
    Situation deserted = new Situation(NOW, QUARTER, Map.of(), null);

    Escalation opened = Escalation.opened(ID, raise(BREACH, Level.SUPERVISOR), deserted).next();

    assertThat(opened.addressee()).isNull();
    assertThat(opened.until()).isEqualTo(NOW.plus(QUARTER));
  }

  @Test
  void aCustomerWhoAsksForASupervisorWaitsThreeMinutesAtMost() {
    Escalation waiting = opened(raise(BREACH, Level.SUPERVISOR));
    Command.Raise asked = new Command.Raise(ASKED, Level.SUPERVISOR, Duration.ofMinutes(3));

    assertThat(opened(asked).until()).isEqualTo(NOW.plusSeconds(180));
    assertThat(granted(waiting, asked, at(60)).until()).isEqualTo(NOW.plusSeconds(240));
    assertThat(granted(waiting, asked, at(800)).until())
        .as("no later than it was")
        .isEqualTo(NOW.plus(QUARTER));
  }

  @Test
  void aRefusalCallsTheNextOneAndKeepsTheTime() {
    Escalation waiting = opened(raise(BREACH, Level.SUPERVISOR));

    Escalation next = granted(waiting, new Command.Refuse("sam", Level.SUPERVISOR, "BUSY"), at(60));
    Escalation last = granted(next, new Command.Refuse("sue", Level.SUPERVISOR, "BUSY"), at(70));

    assertThat(next.addressee()).isEqualTo("sue");
    assertThat(next.until()).isEqualTo(NOW.plus(QUARTER));
    assertThat(last.addressee()).isNull();
  }

  @Test
  void whatNobodyAcceptsClimbsToTheTopAndStaysThere() {
    Escalation waiting = opened(raise(BREACH, Level.SUPERVISOR));

    Escalation manager = granted(waiting, new Command.TimeUp(), at(900));
    Escalation onCall = granted(manager, new Command.TimeUp(), at(1800));
    Escalation unanswered = granted(onCall, new Command.TimeUp(), at(2700));

    assertThat(manager.level()).isEqualTo(Level.MANAGER);
    assertThat(manager.addressee()).isEqualTo("mia");
    assertThat(onCall.addressee()).as("not who left it unanswered").isEqualTo("max");
    assertThat(unanswered.level()).isEqualTo(Level.MANAGER_ON_CALL);
    assertThat(unanswered.addressee()).isEqualTo("max");
    assertThat(unanswered.until()).isNull();
  }

  @Test
  void whoGaveTheCaseBackIsNotCalledAtOnce() {
    Escalation accepted =
        granted(
            opened(raise(BREACH, Level.SUPERVISOR)),
            new Command.Accept("sam", Level.SUPERVISOR),
            at(10));

    Escalation again = granted(accepted, new Command.GiveBack(), at(20));

    assertThat(again.addressee()).isEqualTo("sue");
  }

  @Test
  void aCaseThatIsGivenAwayIsToldOfWhateverItRestsOnAndGainsNoTime() {
    Escalation waiting = opened(raise(BREACH, Level.SUPERVISOR));
    Command.Raise gives = new Command.Raise(BREACH, Level.SUPERVISOR, null, true);

    Ruling ruling = waiting.on(gives, at(60));

    assertThat(ruling)
        .isInstanceOfSatisfying(
            Ruling.Granted.class,
            granted -> {
              assertThat(granted.event()).isEqualTo(new EscalationEvent.Called(BREACH));
              assertThat(granted.next().until()).isEqualTo(NOW.plus(QUARTER));
              assertThat(granted.next().addressee()).isEqualTo("sam");
            });
  }

  @Test
  void itStandsOnWhatIsLeft() {
    Escalation waiting = opened(raise(BREACH, Level.SUPERVISOR));
    Escalation both =
        granted(waiting, raise(new Ground(Reason.SAFETY, null), Level.SUPERVISOR), at(1));

    Escalation left = granted(both, new Command.Withdraw(ID), at(2));

    assertThat(left.state()).isInstanceOf(Escalation.Waiting.class);
    assertThat(left.grounds()).containsExactly(new Ground(Reason.SAFETY, null));
  }

  @Test
  void reasonsAreBoundedButACallGoesOutAllTheSame() {
    Escalation full = opened(raise(BREACH, Level.SUPERVISOR));
    for (int i = 1; i < Escalation.MOST_GROUNDS; i++) {
      full = granted(full, raise(another(i), Level.SUPERVISOR), at(1));
    }

    assertThat(full.on(raise(another(99), Level.SUPERVISOR), at(2)))
        .isEqualTo(new Ruling.Refused(Refusal.GROUNDS_FULL));
    Escalation higher = granted(full, raise(another(99), Level.MANAGER), at(2));
    assertThat(higher.level()).isEqualTo(Level.MANAGER);
    assertThat(higher.grounds()).hasSize(Escalation.MOST_GROUNDS);
  }

  @Test
  void eachLevelReachesThoseBelow() {
    assertThat(Level.MANAGER_ON_CALL.reaches(Level.SUPERVISOR)).isTrue();
    assertThat(Level.MANAGER.reaches(Level.MANAGER)).isTrue();
    assertThat(Level.SUPERVISOR.reaches(Level.MANAGER)).isFalse();
  }

  private static Ground another(int number) {
    return new Ground(Reason.BREACH, new UUID(number, number));
  }

  private static Command.Raise raise(Ground ground, Level level) {
    return new Command.Raise(ground, level, null);
  }

  private static Escalation opened(Command.Raise raise) {
    return Escalation.opened(ID, raise, at(0)).next();
  }

  private static Escalation granted(Escalation of, Command command, Situation situation) {
    return ((Ruling.Granted) of.on(command, situation)).next();
  }

  private static Situation at(long seconds) {
    return new Situation(
        NOW.plusSeconds(seconds),
        QUARTER,
        Map.of(
            Level.SUPERVISOR, List.of("owner", "sam", "sue"),
            Level.MANAGER, List.of("mia"),
            Level.MANAGER_ON_CALL, List.of("mia", "max")),
        "owner");
  }
}
