package io.aplomo.escalation.clock.model;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.circumstances;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static io.aplomo.escalation.sla.model.ClockKind.ACKNOWLEDGE;
import static io.aplomo.escalation.sla.model.ClockKind.FIRST_RESPONSE;
import static io.aplomo.escalation.sla.model.ClockKind.KEEP_INFORMED;
import static io.aplomo.escalation.sla.model.ClockKind.NEXT_RESPONSE;
import static io.aplomo.escalation.sla.model.ClockKind.RESOLUTION;
import static io.aplomo.escalation.sla.model.ClockKind.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.clock.model.Clock.Breach;
import io.aplomo.escalation.clock.model.Clock.Cause;
import io.aplomo.escalation.clock.model.Clock.State;
import io.aplomo.escalation.clock.model.Clock.Warned;
import io.aplomo.escalation.clock.model.Clock.Warned.Given;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.Match;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Times are those of Madrid; 2 March 2026 is a Monday. */
class CaseClocksTest {
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(1, 2);
  private static final Match ENERGY =
      new Match(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of("ENERGY"),
          Set.of(),
          Set.of(),
          null);

  private final List<ClockFact> facts = new ArrayList<>();
  private SlaBook book = book(1);
  private SlaBook later = book;

  @Test
  void aClockRunsFromTheMomentTheComplaintWasReceived() {
    given(rule(FIRST_RESPONSE).workingHours(8));

    received("2026-03-02T15:00");

    assertThat(clock(FIRST_RESPONSE, "2026-03-02T16:00"))
        .returns(at("2026-03-03T15:00"), Clock::dueAt)
        .returns(State.RUNNING, Clock::state)
        .returns(8 * 3600L, Clock::secondsLeft);
  }

  @Test
  void itIsBreachedAtItsDeadlineAndNotBefore() {
    given(rule(FIRST_RESPONSE).minutes(30));
    received("2026-03-02T15:00");

    assertThat(clocks(at("2026-03-02T15:30").minusNanos(1)).getFirst().breach()).isNull();
    assertThat(clock(FIRST_RESPONSE, "2026-03-02T15:30").breach())
        .isEqualTo(new Breach(at("2026-03-02T15:30"), false));
  }

  @Test
  void aReplyGivenInTimeMeetsItHoweverLateItBecomesKnown() {
    given(rule(FIRST_RESPONSE).minutes(30));
    received("2026-03-02T15:00");
    Clock before = clock(FIRST_RESPONSE, "2026-03-02T15:45");
    assertThat(before.breach()).isNotNull();

    said("2026-03-02T15:29", Author.AGENT);

    Clock after = clock(FIRST_RESPONSE, "2026-03-02T15:50");
    assertThat(after).returns(State.MET, Clock::state).returns(null, Clock::breach);
    assertThat(ClockStep.between(before, after, at("2026-03-02T15:50")))
        .extracting(ClockStep::kind)
        .containsExactly(ClockStep.Kind.BREACH_WITHDRAWN, ClockStep.Kind.MET);
  }

  @Test
  void aLateReplyEndsItBreached() {
    given(rule(FIRST_RESPONSE).minutes(30));
    received("2026-03-02T15:00");
    said("2026-03-02T15:31", Author.AGENT);

    assertThat(clock(FIRST_RESPONSE, "2026-03-02T16:00"))
        .returns(State.MET, Clock::state)
        .returns(new Breach(at("2026-03-02T15:30"), false), Clock::breach);
  }

  @Test
  void neitherABotNorAnInternalNoteStopsIt() {
    given(rule(FIRST_RESPONSE).minutes(30));
    received("2026-03-02T15:00");
    said("2026-03-02T15:01", Author.BOT);
    said("2026-03-02T15:01", Author.THIRD_PARTY);
    facts.add(new ClockFact.Said(at("2026-03-02T15:02"), FIRST, Author.AGENT, false));

    assertThat(clock(FIRST_RESPONSE, "2026-03-02T15:10").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void aHigherPriorityMovesTheDeadlineAndLosesNoTimeThatHasPassed() {
    given(rule(FIRST_RESPONSE).workingHours(8, Priority.P3).workingHours(4, Priority.P2));
    received("2026-03-02T09:00");
    Clock before = clock(FIRST_RESPONSE, "2026-03-02T10:00");

    judged("2026-03-02T12:00", Priority.P2);

    Clock after = clock(FIRST_RESPONSE, "2026-03-02T12:00");
    assertThat(after)
        .returns(at("2026-03-02T13:00"), Clock::dueAt)
        .returns(3600L, Clock::secondsLeft);
    assertThat(ClockStep.between(before, after, at("2026-03-02T12:00")))
        .singleElement()
        .returns(ClockStep.Kind.MOVED, ClockStep::kind)
        .returns(at("2026-03-02T17:00"), ClockStep::from)
        .returns(Cause.PRIORITY_CHANGED, ClockStep::cause);
  }

  @Test
  void whatIsMovedIntoThePastIsBreachedOnceFromTheChangeOnAndNobodyIsWarned() {
    given(
        rule(FIRST_RESPONSE)
            .workingHours(8, Priority.P3)
            .workingHours(1, Priority.P1)
            .warnedAt(0.5));
    received("2026-03-02T09:00");
    judged("2026-03-02T12:00", Priority.P1);

    Clock clock = clock(FIRST_RESPONSE, "2026-03-02T12:00");
    assertThat(clock.breach()).isEqualTo(new Breach(at("2026-03-02T12:00"), true));
    assertThat(clock.warnings()).extracting(Warned::given).containsExactly(Given.SKIPPED);
    assertThat(clock.nextAt()).isNull();
  }

  @Test
  void aChangeThatMovesNothingIsNotTold() {
    given(rule(FIRST_RESPONSE).workingHours(8));
    received("2026-03-02T09:00");
    Clock before = clock(FIRST_RESPONSE, "2026-03-02T10:00");

    judged("2026-03-02T11:00", Priority.P1);

    assertThat(
            ClockStep.between(
                before, clock(FIRST_RESPONSE, "2026-03-02T11:00"), at("2026-03-02T11:00")))
        .isEmpty();
  }

  @Test
  void warningsComeInTheTimeThatCounts() {
    given(rule(FIRST_RESPONSE).workingHours(8).warnedAt(0.5).warnedBefore(3600));
    received("2026-03-06T16:00");

    Clock clock = clock(FIRST_RESPONSE, "2026-03-06T16:30");
    assertThat(clock.warnings())
        .extracting(Warned::at)
        .containsExactly(at("2026-03-09T12:00"), at("2026-03-09T15:00"));
    assertThat(clock.nextAt()).isEqualTo(at("2026-03-09T12:00"));
    assertThat(clock(FIRST_RESPONSE, "2026-03-09T12:00").warnings())
        .extracting(Warned::given)
        .containsExactly(Given.GIVEN, Given.PENDING);
  }

  @Test
  void aPauseKeepsWhatHasPassedAndTheCustomersMessageEndsIt() {
    given(rule(RESOLUTION).workingHours(8).pausedBy(PauseCause.AWAITING_CUSTOMER));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Paused(at("2026-03-02T12:00"), PauseCause.AWAITING_CUSTOMER));
    assertThat(clock(RESOLUTION, "2026-03-02T16:00"))
        .returns(State.PAUSED, Clock::state)
        .returns(null, Clock::dueAt)
        .returns(5 * 3600L, Clock::secondsLeft);

    said("2026-03-03T10:00", Author.CUSTOMER);

    assertThat(clock(RESOLUTION, "2026-03-03T10:00"))
        .returns(State.RUNNING, Clock::state)
        .returns(at("2026-03-03T15:00"), Clock::dueAt);
  }

  @Test
  void aPauseAfterTheDeadlineLeavesTheBreachAsItWas() {
    given(rule(RESOLUTION).workingHours(2).pausedBy(PauseCause.AWAITING_CUSTOMER));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Paused(at("2026-03-02T12:00"), PauseCause.AWAITING_CUSTOMER));
    facts.add(new ClockFact.Continued(at("2026-03-02T15:00"), PauseCause.AWAITING_CUSTOMER));

    assertThat(clock(RESOLUTION, "2026-03-02T16:00"))
        .returns(State.RUNNING, Clock::state)
        .returns(at("2026-03-02T11:00"), Clock::dueAt)
        .returns(new Breach(at("2026-03-02T11:00"), false), Clock::breach);
  }

  @Test
  void onlyWhatTheRuleNamesPausesAStatutoryClock() {
    given(rule(RESOLUTION).workingDays(15).byLaw().pausedBy(PauseCause.AWAITING_COMPLETION));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Paused(at("2026-03-03T12:00"), PauseCause.AWAITING_CUSTOMER));

    assertThat(clock(RESOLUTION, "2026-03-04T12:00"))
        .returns(State.RUNNING, Clock::state)
        .returns(at("2026-03-23T17:00"), Clock::dueAt);
  }

  @Test
  void theDaysOfAPauseAreAddedToADate() {
    given(rule(RESOLUTION).workingDays(15).byLaw().pausedBy(PauseCause.AWAITING_COMPLETION));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Paused(at("2026-03-03T12:00"), PauseCause.AWAITING_COMPLETION));
    facts.add(new ClockFact.Continued(at("2026-03-09T10:00"), PauseCause.AWAITING_COMPLETION));

    // Wednesday, Thursday, Friday and Monday: four working days.
    assertThat(clock(RESOLUTION, "2026-03-09T12:00").dueAt()).isEqualTo(at("2026-03-27T17:00"));
  }

  @Test
  void theCustomersNextMessageArmsAClockOnceTheFirstWasAnswered() {
    given(rule(FIRST_RESPONSE).minutes(30), rule(NEXT_RESPONSE).minutes(60));
    received("2026-03-02T09:00");
    said("2026-03-02T09:05", Author.CUSTOMER);
    assertThat(clocks(at("2026-03-02T09:06"))).hasSize(1);
    said("2026-03-02T09:10", Author.AGENT);
    said("2026-03-02T09:20", Author.CUSTOMER);
    said("2026-03-02T09:25", Author.CUSTOMER);

    assertThat(clock(NEXT_RESPONSE, "2026-03-02T09:30"))
        .returns(at("2026-03-02T10:20"), Clock::dueAt)
        .returns(1, Clock::occurrence);
  }

  @Test
  void aThanksByeArmsNothing() {
    given(rule(NEXT_RESPONSE).minutes(60));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Said(at("2026-03-02T09:20"), SECOND, Author.CUSTOMER, true));
    facts.add(new ClockFact.Courtesy(at("2026-03-02T09:21"), SECOND));

    assertThat(clocks(at("2026-03-02T09:30"))).isEmpty();
  }

  @Test
  void everyAnswerBeginsTheTimeToTheNextNewsAnew() {
    given(rule(KEEP_INFORMED).workingHours(16));
    received("2026-03-02T09:00");
    said("2026-03-03T10:00", Author.AGENT);

    List<Clock> clocks = clocks(at("2026-03-03T11:00"));
    assertThat(clocks).extracting(Clock::state).containsExactly(State.MET, State.RUNNING);
    assertThat(clocks.getLast().dueAt()).isEqualTo(at("2026-03-05T10:00"));
  }

  @Test
  void aTransferBeginsTheTeamsClockAnewAndNoneOfTheCustomers() {
    given(rule(FIRST_RESPONSE).workingHours(8), rule(TEAM).workingHours(2));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Queued(at("2026-03-02T09:00"), Queue.AGENTS));
    facts.add(new ClockFact.Queued(at("2026-03-02T10:00"), Queue.SUPERVISORS));

    List<Clock> clocks = clocks(at("2026-03-02T10:30"));
    assertThat(of(clocks, FIRST_RESPONSE))
        .extracting(Clock::dueAt)
        .containsExactly(at("2026-03-02T17:00"));
    assertThat(of(clocks, TEAM))
        .extracting(Clock::state, Clock::dueAt)
        .containsExactly(
            tuple(State.CANCELLED, at("2026-03-02T11:00")),
            tuple(State.RUNNING, at("2026-03-02T12:00")));
  }

  @Test
  void closingSettlesEveryClock() {
    given(
        rule(ACKNOWLEDGE).minutes(600),
        rule(FIRST_RESPONSE).workingHours(8),
        rule(KEEP_INFORMED).workingHours(8),
        rule(RESOLUTION).workingHours(80));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Resolved(at("2026-03-02T10:00")));
    facts.add(new ClockFact.Closed(at("2026-03-02T11:00")));

    assertThat(clocks(at("2026-03-02T12:00"))).noneMatch(Clock::isOpen).hasSize(4);
  }

  @Test
  void reopeningWithinThirtyDaysGoesOnWithTheTimeThatHadPassed() {
    given(rule(RESOLUTION).workingHours(8));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Resolved(at("2026-03-02T14:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-10T09:00")));

    assertThat(clock(RESOLUTION, "2026-03-10T09:30"))
        .returns(at("2026-03-10T12:00"), Clock::dueAt)
        .returns(1, Clock::occurrence);
  }

  @Test
  void afterThirtyDaysReopeningBeginsAnew() {
    given(rule(RESOLUTION).workingHours(8));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Resolved(at("2026-03-02T14:00")));
    facts.add(new ClockFact.Reopened(at("2026-04-02T09:00")));

    assertThat(clocks(at("2026-04-02T09:30")).getLast())
        .returns(at("2026-04-02T17:00"), Clock::dueAt)
        .returns(2, Clock::occurrence);
  }

  @Test
  void aStatutoryClockThatRanOutIsNeverArmedAgain() {
    given(rule(RESOLUTION).workingDays(2).byLaw());
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Resolved(at("2026-03-03T14:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-05T09:00")));

    assertThat(clocks(at("2026-03-06T09:30")))
        .singleElement()
        .returns(State.MET, Clock::state)
        .returns(null, Clock::breach);
  }

  @Test
  void everyStatutoryRuleThatAppliesHasAClockOfItsOwn() {
    book =
        book(
            1,
            policy("law-a", rule(RESOLUTION).workingDays(15).byLaw()),
            policy("law-b", rule(RESOLUTION).workingDays(5).byLaw()),
            policy("ours", rule(RESOLUTION).workingHours(16)));
    received("2026-03-02T09:00");

    assertThat(clocks(at("2026-03-02T09:30")))
        .extracting(Clock::slot)
        .containsExactly("law-a:resolution", "law-b:resolution", "RESOLUTION");
  }

  @Test
  void aRuleThatComesToApplyCountsFromTheReceiptOn() {
    book = book(1, policy("energy", ENERGY, rule(RESOLUTION).workingHours(8)));
    received("2026-03-02T09:00");
    assertThat(clocks(at("2026-03-02T10:00"))).isEmpty();

    facts.add(new ClockFact.Judged(at("2026-03-02T11:00"), circumstances(Priority.P3, "ENERGY")));

    assertThat(clock(RESOLUTION, "2026-03-02T12:00"))
        .returns(at("2026-03-02T17:00"), Clock::dueAt)
        .returns(at("2026-03-02T09:00"), Clock::startedAt);
  }

  @Test
  void anAssessmentThatKnowsNothingOfTheSectorDoesNotTakeItAway() {
    book = book(1, policy("energy", ENERGY, rule(RESOLUTION).workingHours(8)));
    received("2026-03-02T09:00");
    judged("2026-03-02T09:01", Priority.P3);
    facts.add(new ClockFact.Judged(at("2026-03-02T09:00"), circumstances(Priority.P3, "ENERGY")));

    assertThat(clock(RESOLUTION, "2026-03-02T12:00"))
        .returns(State.RUNNING, Clock::state)
        .returns(at("2026-03-02T17:00"), Clock::dueAt);
  }

  @Test
  void anOpenCaseKeepsItsPoliciesUntilSomebodyAppliesOthers() {
    book = book(1, policy("p", rule(RESOLUTION).workingHours(8)));
    later = book(2, policy("p", rule(RESOLUTION).workingHours(16)));
    received("2026-03-02T09:00");
    assertThat(clock(RESOLUTION, "2026-03-02T10:00").dueAt()).isEqualTo(at("2026-03-02T17:00"));

    facts.add(new ClockFact.Applied(at("2026-03-02T11:00"), 2));

    assertThat(clock(RESOLUTION, "2026-03-02T12:00"))
        .returns(at("2026-03-03T17:00"), Clock::dueAt)
        .returns(2L, clock -> clock.policy().version());
  }

  @Test
  void theOrderInWhichFactsComeChangesNothing() {
    given(
        rule(FIRST_RESPONSE)
            .workingHours(8, Priority.P3)
            .workingHours(2, Priority.P1)
            .warnedAt(0.5),
        rule(NEXT_RESPONSE).workingHours(4),
        rule(KEEP_INFORMED).workingHours(16),
        rule(RESOLUTION).workingHours(40).pausedBy(PauseCause.AWAITING_CUSTOMER),
        rule(TEAM).workingHours(3));
    received("2026-03-02T09:00");
    facts.add(new ClockFact.Queued(at("2026-03-02T09:01"), Queue.AGENTS));
    judged("2026-03-02T09:30", Priority.P1);
    said("2026-03-02T10:00", Author.AGENT);
    said("2026-03-02T10:30", Author.CUSTOMER);
    facts.add(new ClockFact.Paused(at("2026-03-02T12:00"), PauseCause.AWAITING_CUSTOMER));
    said("2026-03-03T09:30", Author.CUSTOMER);
    facts.add(new ClockFact.Queued(at("2026-03-03T11:00"), Queue.SUPERVISORS));
    facts.add(new ClockFact.Resolved(at("2026-03-04T10:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-05T10:00")));
    Instant end = at("2026-03-06T10:00");
    List<Clock> expected = clocks(end);

    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(facts, random);
      assertThat(clocks(end)).isEqualTo(expected);
    }
  }

  private void given(Rules.Rule... rules) {
    book = book(1, policy("policy", rules));
  }

  private void received(String local) {
    facts.add(new ClockFact.Received(at(local), priority(Priority.P3), 1));
  }

  private void judged(String local, Priority priority) {
    facts.add(new ClockFact.Judged(at(local), priority(priority)));
  }

  private void said(String local, Author author) {
    facts.add(new ClockFact.Said(at(local), new UUID(2, facts.size()), author, true));
  }

  private List<Clock> clocks(Instant until) {
    return CaseClocks.of(facts, revision -> revision == 1 ? book : later, until);
  }

  private Clock clock(ClockKind kind, String local) {
    return of(clocks(at(local)), kind).getFirst();
  }

  private static List<Clock> of(List<Clock> clocks, ClockKind kind) {
    return clocks.stream().filter(clock -> clock.kind() == kind).toList();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Rules.MADRID).toInstant();
  }
}
