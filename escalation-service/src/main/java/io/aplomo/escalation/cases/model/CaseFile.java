package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open, resolved or closed case, as far as decisions look at it. Facts go on being taken in
 * whatever its stage: a case that is reopened has the priority of today.
 *
 * @param particulars absent while the assessment has been faster than the complaint itself
 * @param assessment the newest one, as people corrected it; absent until triage has spoken
 * @param statutoryBreach whether a statutory clock of it is breached that binds somebody
 */
public record CaseFile(
    UUID id,
    String tenant,
    UUID complaintId,
    Instant openedAt,
    Complaint complaint,
    @Nullable Particulars particulars,
    @Nullable Assessment assessment,
    Priority priority,
    Queue queue,
    boolean statutoryBreach,
    Stage stage)
    implements CaseState {

  /** Opens a case from what triage or intake told first. */
  static Decision<CaseFile> opened(
      Unopened from, Fact.ComplaintReceived f, Rules rules, Instant now) {
    return opened(from, f.complaint(), f.particulars(), null, List.of(), rules, now);
  }

  /** Opens a case from an assessment that was faster than its complaint. */
  static Decision<CaseFile> opened(
      Unopened from, Fact.ComplaintAssessed f, Rules rules, Instant now) {
    CaseEvent assessed =
        new CaseEvent.Assessed(f.assessment(), f.document(), f.occasion(), f.courtesy());
    return opened(from, f.complaint(), null, f.assessment(), List.of(assessed), rules, now);
  }

  private static Decision<CaseFile> opened(
      Unopened from,
      Complaint complaint,
      @Nullable Particulars particulars,
      @Nullable Assessment assessment,
      List<CaseEvent> then,
      Rules rules,
      Instant now) {
    var verdict = rules.priorities().decide(complaint, assessment);
    var route = rules.routing().decide(assessment, /* isEscalated= */ false);
    CaseFile file =
        new CaseFile(
            from.id(),
            from.tenant(),
            from.complaintId(),
            now,
            complaint,
            particulars,
            assessment,
            verdict.priority(),
            route.queue(),
            false,
            new Stage.New(now));
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new CaseEvent.Opened(
            complaint.receivedAt(), now, complaint.channel(), particulars != null));
    events.addAll(then);
    events.add(file.prioritised(null, verdict, rules));
    events.add(file.routed(null, route, rules));
    if (particulars != null) {
      events.add(CaseEvent.AcknowledgementRequested.of(complaint, particulars));
    }
    return new Decision<>(file, events);
  }

  @Override
  public Decision<CaseFile> on(Fact fact, Rules rules, Instant now) {
    return switch (fact) {
      case Fact.ComplaintReceived f -> received(f, rules);
      case Fact.ComplaintAssessed f -> assessed(f, rules);
      case Fact.MessageAdded f ->
          new Decision<>(this, List.of(CaseEvent.MessageAdded.of(f.message())));
    };
  }

  /** What intake says of its own complaint holds over what triage repeated of it. */
  private Decision<CaseFile> received(Fact.ComplaintReceived fact, Rules rules) {
    if (particulars != null) {
      return new Decision<>(this, List.of());
    }
    Decision<CaseFile> judged =
        judged(fact.complaint(), fact.particulars(), assessment, new CaseEvent.Documented(), rules);
    List<CaseEvent> events = new ArrayList<>(judged.events());
    events.add(CaseEvent.AcknowledgementRequested.of(fact.complaint(), fact.particulars()));
    return new Decision<>(judged.next(), events);
  }

  private Decision<CaseFile> assessed(Fact.ComplaintAssessed fact, Rules rules) {
    Assessment fresh = fact.assessment();
    if (assessment != null && !fresh.isNewerThan(assessment)) {
      return new Decision<>(
          this, List.of(new CaseEvent.AssessmentIgnored(fresh, assessment.number())));
    }
    CaseEvent event =
        new CaseEvent.Assessed(fresh, fact.document(), fact.occasion(), fact.courtesy());
    return judged(complaint, particulars, fresh, event, rules);
  }

  /** Judges anew where a statutory clock is breached from now on, or none is any more. */
  public Decision<CaseFile> breached(boolean isBreached, Rules rules) {
    var verdict = rules.priorities().decide(complaint, assessment, isBreached);
    CaseFile next =
        new CaseFile(
            id,
            tenant,
            complaintId,
            openedAt,
            complaint,
            particulars,
            assessment,
            verdict.priority(),
            queue,
            isBreached,
            stage);
    return new Decision<>(
        next,
        next.priority == priority
            ? List.of()
            : List.of(next.prioritised(priority, verdict, rules)));
  }

  /**
   * Goes to another stage, and to the queue of whoever may take it there. A settled case stays
   * where it was.
   */
  public Decision<CaseFile> moved(Stage next, CaseEvent why, Rules rules) {
    if (next.equals(stage)) {
      return new Decision<>(this, List.of(why));
    }
    if (next instanceof Stage.Settled) {
      return new Decision<>(standing(next, queue), List.of(why));
    }
    var route = rules.routing().decide(assessment, next.escalated());
    CaseFile file = standing(next, route.queue());
    return new Decision<>(
        file, file.queue == queue ? List.of(why) : List.of(why, file.routed(queue, route, rules)));
  }

  private CaseFile standing(Stage next, Queue in) {
    return new CaseFile(
        id,
        tenant,
        complaintId,
        openedAt,
        complaint,
        particulars,
        assessment,
        priority,
        in,
        statutoryBreach,
        next);
  }

  /** The priority that it would have if no statutory clock of it were breached. */
  public Priority priorityWithoutBreach(Rules rules) {
    return statutoryBreach ? rules.priorities().decide(complaint, assessment).priority() : priority;
  }

  private Decision<CaseFile> judged(
      Complaint complaint,
      @Nullable Particulars particulars,
      @Nullable Assessment assessment,
      CaseEvent why,
      Rules rules) {
    var verdict = rules.priorities().decide(complaint, assessment, statutoryBreach);
    var route = rules.routing().decide(assessment, stage.escalated());
    CaseFile next =
        new CaseFile(
            id,
            tenant,
            complaintId,
            openedAt,
            complaint,
            particulars,
            assessment,
            verdict.priority(),
            route.queue(),
            statutoryBreach,
            stage);
    List<CaseEvent> events = new ArrayList<>(List.of(why));
    if (next.priority != priority) {
      events.add(next.prioritised(priority, verdict, rules));
    }
    if (next.queue != queue) {
      events.add(next.routed(queue, route, rules));
    }
    return new Decision<>(next, events);
  }

  private CaseEvent prioritised(
      @Nullable Priority from, PriorityTable.Verdict verdict, Rules rules) {
    return new CaseEvent.Prioritised(
        from,
        verdict.priority(),
        assessment == null ? null : assessment.number(),
        rules.priorities().version(),
        verdict.reasons());
  }

  private CaseEvent routed(@Nullable Queue from, RoutingPolicy.Verdict route, Rules rules) {
    return new CaseEvent.Routed(from, route.queue(), rules.routing().version(), route.reasons());
  }
}
