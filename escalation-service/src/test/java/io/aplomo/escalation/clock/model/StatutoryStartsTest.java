package io.aplomo.escalation.clock.model;

import static io.aplomo.escalation.clock.model.Rules.book;
import static io.aplomo.escalation.clock.model.Rules.policy;
import static io.aplomo.escalation.clock.model.Rules.priority;
import static io.aplomo.escalation.clock.model.Rules.rule;
import static io.aplomo.escalation.sla.model.ClockKind.RESOLUTION;
import static io.aplomo.escalation.sla.model.ClockRestart.ACKNOWLEDGEMENT;
import static io.aplomo.escalation.sla.model.ClockRestart.COMPLETION;
import static io.aplomo.escalation.sla.model.PauseCause.AWAITING_COMPLETION;
import static io.aplomo.escalation.sla.model.PauseCause.AWAITING_CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.Clock.Breach;
import io.aplomo.escalation.clock.model.Clock.Cause;
import io.aplomo.escalation.clock.model.Clock.State;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Laws that count from the acknowledgement, the completion or the review. Times are those of
 * Madrid; 2 March 2026 is a Monday, and days end at five.
 */
class StatutoryStartsTest {
  private static final String STAGE_1 = "law:stage-1";
  private static final String STAGE_2 = "law:stage-2:REVIEW";
  private static final String LAW = "law:resolution";

  private final List<ClockFact> facts = new ArrayList<>();
  private SlaBook book = book(1);
  private SlaBook later = book;

  @Test
  void housingOmbudsmanStage1BeginsAnewWithTheAcknowledgement() {
    housingOmbudsman();
    received("2026-03-02T10:00");
    Clock before = clock(STAGE_1, "2026-03-05T12:00");
    assertThat(before)
        .returns(at("2026-03-16T17:00"), Clock::dueAt)
        .returns(Cause.RECEIVED, Clock::startCause);

    delivered("2026-03-05T12:00");

    Clock after = clock(STAGE_1, "2026-03-05T12:00");
    assertThat(after)
        .returns(at("2026-03-19T17:00"), Clock::dueAt)
        .returns(at("2026-03-05T12:00"), Clock::startedAt)
        .returns(Cause.ACKNOWLEDGED, Clock::startCause)
        .returns(State.RUNNING, Clock::state);
    assertThat(ClockStep.between(before, after, at("2026-03-05T12:00")))
        .singleElement()
        .returns(ClockStep.Kind.MOVED, ClockStep::kind)
        .returns(Cause.ACKNOWLEDGED, ClockStep::cause)
        .returns(at("2026-03-05T12:00"), ClockStep::at)
        .returns(at("2026-03-16T17:00"), ClockStep::from);
  }

  @Test
  void onlyTheFirstDeliveryBeginsItAnew() {
    housingOmbudsman();
    received("2026-03-02T10:00");
    delivered("2026-03-05T12:00");
    delivered("2026-03-09T12:00");

    assertThat(clock(STAGE_1, "2026-03-10T12:00").dueAt()).isEqualTo(at("2026-03-19T17:00"));
  }

  @Test
  void anAcknowledgementToldLateCountsFromItsDeliveryAndWithdrawsTheBreach() {
    housingOmbudsman();
    received("2026-03-02T10:00");
    Clock before = clock(STAGE_1, "2026-03-17T09:00");
    assertThat(before.breach()).isEqualTo(new Breach(at("2026-03-16T17:00"), false));

    delivered("2026-03-05T12:00");

    Clock after = clock(STAGE_1, "2026-03-17T09:00");
    assertThat(after)
        .returns(null, Clock::breach)
        .returns(at("2026-03-19T17:00"), Clock::dueAt)
        .returns(at("2026-03-05T12:00"), Clock::since);
    assertThat(ClockStep.between(before, after, at("2026-03-17T09:00")))
        .extracting(ClockStep::kind)
        .containsExactly(ClockStep.Kind.BREACH_WITHDRAWN, ClockStep.Kind.MOVED);
  }

  @Test
  void anAcknowledgementAfterTheDeadlineLeavesTheBreach() {
    housingOmbudsman();
    received("2026-03-02T10:00");
    delivered("2026-03-18T12:00");

    assertThat(clock(STAGE_1, "2026-03-18T12:00"))
        .returns(new Breach(at("2026-03-16T17:00"), false), Clock::breach)
        .returns(at("2026-03-02T10:00"), Clock::startedAt);
  }

  @Test
  void anAcknowledgementAfterTheAnswerChangesNothing() {
    housingOmbudsman();
    received("2026-03-02T10:00");
    facts.add(new ClockFact.Resolved(at("2026-03-04T10:00")));
    Clock before = clock(STAGE_1, "2026-03-05T12:00");

    delivered("2026-03-05T12:00");

    assertThat(clock(STAGE_1, "2026-03-05T12:00"))
        .isEqualTo(before)
        .returns(State.MET, Clock::state);
  }

  @Test
  void whatBeginsAnewWarnsAnew() {
    given(rule(RESOLUTION).workingHours(8).byLaw().warnedAt(0.5).restartedBy(ACKNOWLEDGEMENT));
    received("2026-03-02T09:00");
    Clock before = clock(LAW, "2026-03-02T14:00");
    delivered("2026-03-02T14:00");

    assertThat(ClockStep.between(before, clock(LAW, "2026-03-03T10:00"), at("2026-03-03T10:00")))
        .extracting(ClockStep::kind)
        .containsExactly(ClockStep.Kind.MOVED, ClockStep.Kind.WARNED);
  }

  @Test
  void housingOmbudsmanStage2BeginsWithTheReview() {
    housingOmbudsman();
    received("2026-03-02T10:00");
    facts.add(new ClockFact.Resolved(at("2026-03-04T10:00")));
    facts.add(new ClockFact.Closed(at("2026-03-05T10:00")));
    assertThat(clocks("2026-03-09T09:00")).extracting(Clock::slot).containsExactly(STAGE_1);

    facts.add(new ClockFact.Reopened(at("2026-03-10T09:00")));

    assertThat(clock(STAGE_1, "2026-03-10T09:30")).returns(State.MET, Clock::state);
    Clock review = clock(STAGE_2, "2026-03-10T09:30");
    assertThat(review)
        .returns(at("2026-04-07T17:00"), Clock::dueAt)
        .returns(at("2026-03-10T09:00"), Clock::startedAt)
        .returns(State.RUNNING, Clock::state);
    assertThat(ClockStep.between(null, review, at("2026-03-10T09:30")))
        .singleElement()
        .returns(ClockStep.Kind.ARMED, ClockStep::kind)
        .returns(Cause.REOPENED, ClockStep::cause);
  }

  @Test
  void thereIsOneReview() {
    housingOmbudsman();
    received("2026-03-02T10:00");
    facts.add(new ClockFact.Resolved(at("2026-03-04T10:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-10T09:00")));
    facts.add(new ClockFact.Resolved(at("2026-03-12T09:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-16T09:00")));

    assertThat(clock(STAGE_2, "2026-03-17T09:30"))
        .returns(at("2026-04-07T17:00"), Clock::dueAt)
        .returns(1, Clock::occurrence)
        .returns(State.RUNNING, Clock::state);

    facts.add(new ClockFact.Resolved(at("2026-03-20T09:00")));
    facts.add(new ClockFact.Reopened(at("2026-04-08T09:00")));
    assertThat(clocks("2026-05-20T09:00"))
        .as("it ran out while the case was settled")
        .hasSize(2)
        .allMatch(clock -> clock.state() == State.MET && clock.breach() == null);
  }

  @Test
  void aReviewThatIsAppliedIsOwedFromTheReopening() {
    stage1Alone();
    later = housingOmbudsman(2);
    received("2026-03-02T10:00");
    facts.add(new ClockFact.Resolved(at("2026-03-04T10:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-10T09:00")));
    assertThat(clock(STAGE_1, "2026-03-11T08:00").state()).isEqualTo(State.RUNNING);

    facts.add(new ClockFact.Applied(at("2026-03-11T09:00"), 2));

    assertThat(clock(STAGE_1, "2026-03-11T09:00"))
        .returns(State.CANCELLED, Clock::state)
        .returns(Cause.NO_LONGER_APPLIES, Clock::cause);
    assertThat(clock(STAGE_2, "2026-03-11T09:00"))
        .returns(at("2026-03-10T09:00"), Clock::startedAt)
        .returns(at("2026-04-07T17:00"), Clock::dueAt);
  }

  @Test
  void aReviewThatIsAppliedAfterItWasAnsweredIsNotOwed() {
    stage1Alone();
    later = housingOmbudsman(2);
    received("2026-03-02T10:00");
    facts.add(new ClockFact.Resolved(at("2026-03-04T10:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-10T09:00")));
    facts.add(new ClockFact.Resolved(at("2026-03-11T09:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-12T09:00")));
    facts.add(new ClockFact.Applied(at("2026-03-13T09:00"), 2));

    assertThat(clocks("2026-03-13T09:00")).extracting(Clock::slot).containsExactly(STAGE_1);
  }

  @Test
  void whatIsAppliedBeforeAnyReviewCountsFromTheAcknowledgement() {
    later = housingOmbudsman(2);
    received("2026-03-02T10:00");
    delivered("2026-03-05T12:00");
    facts.add(new ClockFact.Applied(at("2026-03-10T09:00"), 2));

    assertThat(clocks("2026-03-10T09:00"))
        .singleElement()
        .returns(STAGE_1, Clock::slot)
        .returns(at("2026-03-19T17:00"), Clock::dueAt)
        .returns(Cause.ACKNOWLEDGED, Clock::startCause)
        .returns(Cause.POLICY_APPLIED, Clock::cause);
  }

  @Test
  void aPromisedReviewTakesNothingFromThePromiseItself() {
    given(
        rule(RESOLUTION).workingHours(80),
        rule(RESOLUTION).named("review").workingHours(40).onReview());
    received("2026-03-02T10:00");

    assertThat(clocks("2026-03-02T10:00")).extracting(Clock::slot).containsExactly("RESOLUTION");
    assertThat(book.applyingTo(priority(Priority.P3)))
        .containsOnlyKeys("RESOLUTION", "RESOLUTION:REVIEW");
  }

  @Test
  void aRuleThatComesToBeAReviewWaitsForOne() {
    stage1Alone();
    later =
        book(2, policy("law", rule(RESOLUTION).named("stage-1").workingDays(5).byLaw().onReview()));
    received("2026-03-02T10:00");
    facts.add(new ClockFact.Applied(at("2026-03-03T10:00"), 2));

    assertThat(clocks("2026-03-03T10:00"))
        .singleElement()
        .returns(STAGE_1, Clock::slot)
        .returns(State.CANCELLED, Clock::state);
  }

  @Test
  void ley10Of2025Article13BeginsAnewWithTheCompletion() {
    ley10();
    received("2026-03-02T09:00");
    paused("2026-03-03T12:00", AWAITING_COMPLETION);
    Clock before = clock(LAW, "2026-03-04T12:00");
    assertThat(before).returns(State.PAUSED, Clock::state).returns(null, Clock::dueAt);

    continued("2026-03-09T10:00", AWAITING_COMPLETION);

    Clock after = clock(LAW, "2026-03-09T10:00");
    assertThat(after)
        .returns(at("2026-03-30T17:00"), Clock::dueAt)
        .returns(at("2026-03-09T10:00"), Clock::startedAt)
        .returns(Cause.CONTINUED, Clock::startCause);
    assertThat(ClockStep.between(before, after, at("2026-03-09T10:00")))
        .singleElement()
        .returns(ClockStep.Kind.RESUMED, ClockStep::kind)
        .returns(Cause.CONTINUED, ClockStep::cause);
  }

  @Test
  void ley10Of2025Article13GivesBackNoTimeThatWasOver() {
    ley10();
    received("2026-03-02T09:00");
    paused("2026-03-24T12:00", AWAITING_COMPLETION);
    continued("2026-03-26T12:00", AWAITING_COMPLETION);

    assertThat(clock(LAW, "2026-03-26T12:00"))
        .returns(new Breach(at("2026-03-23T17:00"), false), Clock::breach)
        .returns(at("2026-03-23T17:00"), Clock::dueAt)
        .returns(at("2026-03-02T09:00"), Clock::startedAt);
  }

  @Test
  void ley10Of2025Article13WhatIsResolvedIncompleteBeginsWhenItIsTakenUpAgain() {
    ley10();
    received("2026-03-02T09:00");
    paused("2026-03-03T12:00", AWAITING_COMPLETION);
    facts.add(new ClockFact.Resolved(at("2026-03-04T10:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-09T10:00")));

    assertThat(clock(LAW, "2026-03-09T10:00"))
        .returns(State.RUNNING, Clock::state)
        .returns(at("2026-03-30T17:00"), Clock::dueAt)
        .returns(Cause.REOPENED, Clock::startCause);
  }

  @Test
  void aCompletionBeginsAClockAnewThatStandsStillForTheCustomerToo() {
    given(
        rule(RESOLUTION)
            .workingDays(2)
            .byLaw()
            .pausedBy(PauseCause.values())
            .restartedBy(COMPLETION)
            .warnedAt(0.5));
    received("2026-03-02T09:00");
    paused("2026-03-02T10:00", AWAITING_CUSTOMER);
    paused("2026-03-02T10:30", AWAITING_COMPLETION);
    continued("2026-03-02T11:00", AWAITING_COMPLETION);
    assertThat(clock(LAW, "2026-03-03T11:00"))
        .returns(State.PAUSED, Clock::state)
        .returns(at("2026-03-02T11:00"), Clock::startedAt);

    continued("2026-03-04T10:00", AWAITING_CUSTOMER);

    // Two working days after Monday, and two more for Tuesday and Wednesday.
    assertThat(clock(LAW, "2026-03-04T10:00").dueAt()).isEqualTo(at("2026-03-06T17:00"));
  }

  @Test
  void aWaitUsesUpNothingOfTheDayInWhichItBegan() {
    given(rule(RESOLUTION).workingDays(4).pausedBy(AWAITING_CUSTOMER));
    received("2026-03-02T09:00");
    paused("2026-03-06T10:00", AWAITING_CUSTOMER);
    continued("2026-03-07T12:00", AWAITING_CUSTOMER);

    assertThat(clock("RESOLUTION", "2026-03-07T12:00"))
        .as("Friday was the last day; the wait ended on a Saturday")
        .returns(null, Clock::breach)
        .returns(at("2026-03-09T17:00"), Clock::dueAt);
  }

  @Test
  void waitsThatEndedBeforeARuleWasAppliedDoNotCount() {
    later = book(2, policy("law", rule(RESOLUTION).workingHours(16).pausedBy(AWAITING_CUSTOMER)));
    received("2026-03-02T09:00");
    paused("2026-03-02T12:00", AWAITING_CUSTOMER);
    continued("2026-03-03T12:00", AWAITING_CUSTOMER);
    paused("2026-03-03T13:00", AWAITING_COMPLETION);
    continued("2026-03-03T14:00", AWAITING_COMPLETION);
    facts.add(new ClockFact.Applied(at("2026-03-03T16:00"), 2));

    assertThat(clock("RESOLUTION", "2026-03-03T16:00"))
        .as("3 h on Monday, 4 h on Tuesday: 9 h are left")
        .returns(9 * 3600L, Clock::secondsLeft)
        .returns(at("2026-03-04T17:00"), Clock::dueAt)
        .returns(at("2026-03-02T09:00"), Clock::startedAt);
  }

  @Test
  void theOrderInWhichFactsComeChangesNothing() {
    housingOmbudsman();
    received("2026-03-02T10:00");
    delivered("2026-03-05T12:00");
    delivered("2026-03-06T12:00");
    paused("2026-03-06T13:00", AWAITING_COMPLETION);
    continued("2026-03-09T13:00", AWAITING_COMPLETION);
    facts.add(new ClockFact.Resolved(at("2026-03-10T10:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-12T10:00")));
    facts.add(new ClockFact.Resolved(at("2026-03-13T10:00")));
    facts.add(new ClockFact.Reopened(at("2026-03-16T10:00")));
    List<Clock> expected = clocks("2026-03-18T10:00");

    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(facts, random);
      assertThat(clocks("2026-03-18T10:00")).isEqualTo(expected);
    }
  }

  private void housingOmbudsman() {
    book = housingOmbudsman(1);
  }

  private static SlaBook housingOmbudsman(long revision) {
    return book(
        revision,
        policy(
            "law",
            rule(RESOLUTION).named("stage-1").workingDays(10).byLaw().restartedBy(ACKNOWLEDGEMENT),
            rule(RESOLUTION).named("stage-2").workingDays(20).byLaw().onReview()));
  }

  private void stage1Alone() {
    book = book(1, policy("law", rule(RESOLUTION).named("stage-1").workingDays(10).byLaw()));
  }

  private void ley10() {
    given(
        rule(RESOLUTION)
            .workingDays(15)
            .byLaw()
            .pausedBy(AWAITING_COMPLETION)
            .restartedBy(COMPLETION));
  }

  private void given(Rules.Rule... rules) {
    book = book(1, policy("law", rules));
  }

  private void received(String local) {
    facts.add(new ClockFact.Received(at(local), priority(Priority.P3), 1));
  }

  private void delivered(String local) {
    facts.add(new ClockFact.Delivered(at(local)));
  }

  private void paused(String local, PauseCause cause) {
    facts.add(new ClockFact.Paused(at(local), cause));
  }

  private void continued(String local, PauseCause cause) {
    facts.add(new ClockFact.Continued(at(local), cause));
  }

  private List<Clock> clocks(String local) {
    return CaseClocks.of(facts, this::shelf, at(local));
  }

  private Clock clock(String slot, String local) {
    return clocks(local).stream()
        .filter(clock -> clock.slot().equals(slot))
        .findFirst()
        .orElseThrow();
  }

  private SlaBook shelf(long revision) {
    return revision == 1 ? book : later;
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Rules.MADRID).toInstant();
  }
}
