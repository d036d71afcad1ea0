package io.aplomo.escalation.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFileTest {
  private static final CaseEvent ACKNOWLEDGEMENT =
      new CaseEvent.AcknowledgementRequested("es", "0123456789A", Facts.RECEIVED_AT, Channel.PHONE);

  private static final Stage ESCALATED = new Stage.Escalated(Facts.NOW);
  private static final CaseEvent ESCALATION =
      new CaseEvent.Escalated(Facts.NOW, "ana", null, Queue.SUPERVISORS, "AUTHORITY_MISSING");

  private final List<CaseEvent> events = new ArrayList<>();

  @Test
  void opensWithTheDefaultsWhenTheComplaintComesFirst() {
    CaseFile file = opened(Facts.received(null));

    assertThat(file.priority()).isEqualTo(Priority.P3);
    assertThat(file.queue()).isEqualTo(Queue.AGENTS);
    assertThat(events)
        .containsExactly(
            new CaseEvent.Opened(Facts.RECEIVED_AT, Facts.NOW, Channel.PHONE, true),
            new CaseEvent.Prioritised(
                null, Priority.P3, null, "standard-2", List.of("NOT_ASSESSED")),
            new CaseEvent.Routed(null, Queue.AGENTS, "standard-2", List.of("NOT_ASSESSED")),
            ACKNOWLEDGEMENT);
  }

  @Test
  void opensWithItsPriorityWhenTheAssessmentComesFirst() {
    Fact.ComplaintAssessed threat =
        Facts.assessed(Facts.rude(1, Conduct.THREATENING, ConductTarget.STAFF), null);

    CaseFile file = opened(threat);

    assertThat(file.particulars()).isNull();
    assertThat(events)
        .containsExactly(
            new CaseEvent.Opened(Facts.RECEIVED_AT, Facts.NOW, Channel.PHONE, false),
            new CaseEvent.Assessed(
                threat.assessment(), threat.document(), new Occasion.Scored(true, true), null),
            new CaseEvent.Prioritised(
                null, Priority.P1, 1, "standard-2", List.of("THREAT_AT_STAFF")),
            new CaseEvent.Routed(
                null, Queue.SUPERVISORS, "standard-2", List.of("THREATENING_CONDUCT")));
  }

  @Test
  void saysOnlyWhatAnAssessmentChanges() {
    CaseFile file = opened(Facts.received(null));
    events.clear();

    Fact.ComplaintAssessed calm = Facts.assessed(Facts.calm(1), null);
    take(file, calm);

    assertThat(events)
        .containsExactly(
            new CaseEvent.Assessed(
                calm.assessment(), calm.document(), new Occasion.Scored(true, true), null));
  }

  @Test
  void movesWithANewerAssessment() {
    CaseFile file = opened(Facts.received(null));
    events.clear();

    CaseFile next =
        take(file, Facts.assessed(Facts.rude(1, Conduct.ABUSIVE, ConductTarget.STAFF), null));

    assertThat(next.priority()).isEqualTo(Priority.P3);
    assertThat(next.queue()).isEqualTo(Queue.SUPERVISORS);
    assertThat(events).hasSize(2).last().isInstanceOf(CaseEvent.Routed.class);
  }

  @Test
  void movesWithACorrectionAndBackWhenItIsLifted() {
    CaseFile file = opened(Facts.assessed(Facts.urgent(1, Urgency.LOW), null));
    events.clear();

    Occasion correction = new Occasion.Corrected("URGENCY", "CRITICAL");
    CaseFile corrected = take(file, Facts.changed(urgency(2, Urgency.CRITICAL), correction));
    Occasion lifting = new Occasion.Lifted("URGENCY");
    CaseFile lifted = take(corrected, Facts.changed(urgency(3, Urgency.LOW), lifting));

    assertThat(corrected.priority()).isEqualTo(Priority.P1);
    assertThat(lifted.priority()).isEqualTo(Priority.P4);
    assertThat(events)
        .hasSize(4)
        .contains(
            new CaseEvent.Prioritised(
                Priority.P4, Priority.P1, 1, "standard-2", List.of("URGENCY_CRITICAL")),
            new CaseEvent.Prioritised(
                Priority.P1, Priority.P4, 1, "standard-2", List.of("URGENCY_LOW")));
  }

  @Test
  void aBreachOfTheLawMakesItP2AndItsEndGivesTheOldPriorityBack() {
    CaseFile file = opened(Facts.assessed(Facts.calm(1), null));
    events.clear();

    CaseFile breached = breached(file, true);
    CaseFile withdrawn = breached(breached, false);

    assertThat(breached.priority()).isEqualTo(Priority.P2);
    assertThat(breached.statutoryBreach()).isTrue();
    assertThat(breached.priorityWithoutBreach(Rules.STANDARD)).isEqualTo(Priority.P3);
    assertThat(withdrawn).isEqualTo(file);
    assertThat(events)
        .containsExactly(
            new CaseEvent.Prioritised(
                Priority.P3, Priority.P2, 1, "standard-2", List.of("STATUTORY_CLOCK_BREACHED")),
            new CaseEvent.Prioritised(
                Priority.P2, Priority.P3, 1, "standard-2", List.of("URGENCY_NORMAL")));
  }

  @Test
  void aBreachOfTheLawSaysNothingOfACaseThatIsAsUrgentAlready() {
    CaseFile critical = opened(Facts.assessed(Facts.urgent(1, Urgency.CRITICAL), null));
    CaseFile high = opened(Facts.assessed(Facts.urgent(1, Urgency.HIGH), null));
    events.clear();

    assertThat(breached(critical, true).priority()).isEqualTo(Priority.P1);
    assertThat(breached(high, true).priority()).isEqualTo(Priority.P2);

    assertThat(events).isEmpty();
  }

  @Test
  void noAssessmentLowersItWhileABreachOfTheLawStands() {
    CaseFile file = breached(opened(Facts.received(null)), true);

    CaseFile low = take(file, Facts.assessed(Facts.urgent(1, Urgency.LOW), null));
    CaseFile critical = take(low, Facts.assessed(Facts.urgent(2, Urgency.CRITICAL), null));

    assertThat(low.priority()).isEqualTo(Priority.P2);
    assertThat(low.statutoryBreach()).isTrue();
    assertThat(critical.priority()).isEqualTo(Priority.P1);
    assertThat(breached(low, false).priority()).isEqualTo(Priority.P4);
  }

  @Test
  void anOldCorrectionIsRecordedAndChangesNothing() {
    CaseFile file = opened(Facts.assessed(urgency(3, Urgency.LOW), null));
    events.clear();

    Assessment old = urgency(2, Urgency.CRITICAL);
    CaseFile after = take(file, Facts.changed(old, new Occasion.Corrected("URGENCY", "CRITICAL")));

    assertThat(after).isSameAs(file);
    assertThat(events).containsExactly(new CaseEvent.AssessmentIgnored(old, 1));
  }

  @Test
  void anOldAssessmentIsRecordedAndChangesNothing() {
    CaseFile file = opened(Facts.received(null));
    CaseFile newer = take(file, Facts.assessed(Facts.urgent(2, Urgency.HIGH), null));
    events.clear();

    CaseFile after = take(newer, Facts.assessed(Facts.urgent(1, Urgency.CRITICAL), null));

    assertThat(after).isSameAs(newer);
    assertThat(events)
        .containsExactly(new CaseEvent.AssessmentIgnored(Facts.urgent(1, Urgency.CRITICAL), 2));
  }

  @Test
  void theSameAssessmentAgainIsOld() {
    CaseFile file = opened(Facts.assessed(Facts.calm(1), null));
    events.clear();

    take(file, Facts.assessed(Facts.calm(1), null));

    assertThat(events).containsExactly(new CaseEvent.AssessmentIgnored(Facts.calm(1), 1));
  }

  @Test
  void theComplaintAgainChangesNothing() {
    CaseFile file = opened(Facts.received(null));
    events.clear();

    assertThat(take(file, Facts.received(true))).isSameAs(file);
    assertThat(events).isEmpty();
  }

  @Test
  void theComplaintItselfHoldsOverWhatTriageRepeatedOfIt() {
    CaseFile file = opened(Facts.assessed(Facts.calm(1), null));
    events.clear();

    CaseFile next = take(file, Facts.received(true));

    assertThat(next.priority()).isEqualTo(Priority.P2);
    assertThat(events)
        .containsExactly(
            new CaseEvent.Documented(),
            new CaseEvent.Prioritised(
                Priority.P3, Priority.P2, 1, "standard-2", List.of("VULNERABLE_CUSTOMER")),
            ACKNOWLEDGEMENT);
  }

  @Test
  void aMessageBeforeTheComplaintOpensNothingAndIsKept() {
    Decision<? extends CaseState> decision =
        Facts.UNOPENED.on(Facts.message(1), Rules.STANDARD, Facts.NOW);

    assertThat(decision.next()).isSameAs(Facts.UNOPENED);
    assertThat(decision.events())
        .singleElement()
        .isInstanceOfSatisfying(
            CaseEvent.MessageAdded.class, said -> assertThat(said.number()).isEqualTo(1));
  }

  @Test
  void anEscalatedCaseGoesToSupervisorsAndNoAssessmentTakesItBack() {
    CaseFile file = opened(Facts.received(null));

    Decision<CaseFile> decision = file.moved(ESCALATED, ESCALATION, Rules.STANDARD);
    CaseFile escalated = decision.next();

    assertThat(decision.events())
        .containsExactly(
            ESCALATION,
            new CaseEvent.Routed(
                Queue.AGENTS, Queue.SUPERVISORS, "standard-2", List.of("ESCALATED")));
    assertThat(take(escalated, Facts.assessed(Facts.calm(1), null)).queue())
        .isEqualTo(Queue.SUPERVISORS);
  }

  @Test
  void aSettledCaseStaysInItsQueueAndAReopenedOneIsRoutedAnew() {
    CaseFile escalated =
        opened(Facts.received(null)).moved(ESCALATED, ESCALATION, Rules.STANDARD).next();
    CaseEvent reopened = new CaseEvent.Reopened(Facts.NOW, "ana", null);

    CaseFile resolved =
        escalated.moved(new Stage.Resolved(Facts.NOW, null), ESCALATION, Rules.STANDARD).next();
    Decision<CaseFile> again =
        resolved.moved(new Stage.Reopened(Facts.NOW), reopened, Rules.STANDARD);

    assertThat(resolved.queue()).isEqualTo(Queue.SUPERVISORS);
    assertThat(again.events())
        .containsExactly(
            reopened,
            new CaseEvent.Routed(
                Queue.SUPERVISORS, Queue.AGENTS, "standard-2", List.of("NOT_ASSESSED")));
  }

  @Test
  void whatLeavesACaseAtItsStageLeavesTheFileAsItIs() {
    CaseFile file = opened(Facts.received(null));

    assertThat(file.moved(file.stage(), ESCALATION, Rules.STANDARD).next()).isSameAs(file);
  }

  @Test
  void noFactOrEventShowsTheWordsOfPeople() {
    assertThat(Facts.received(null).toString()).doesNotContain("devuelto").doesNotContain("Ana");
    assertThat(Facts.message(1).toString()).doesNotContain("esperando");
  }

  /** Of the first assessment, as of an event of triage. */
  private static Assessment urgency(long sequence, Urgency urgency) {
    return new Assessment(
        sequence, 1, urgency, Conduct.CIVIL, ConductTarget.NONE, null, false, false);
  }

  private CaseFile breached(CaseFile file, boolean isBreached) {
    Decision<CaseFile> decision = file.breached(isBreached, Rules.STANDARD);
    events.addAll(decision.events());
    return decision.next();
  }

  private CaseFile opened(Fact fact) {
    return (CaseFile) take(Facts.UNOPENED, fact);
  }

  private CaseFile take(CaseFile file, Fact fact) {
    return (CaseFile) take((CaseState) file, fact);
  }

  private CaseState take(CaseState state, Fact fact) {
    Decision<? extends CaseState> decision = state.on(fact, Rules.STANDARD, Facts.NOW);
    events.addAll(decision.events());
    return decision.next();
  }
}
