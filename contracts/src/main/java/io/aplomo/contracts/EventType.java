package io.aplomo.contracts;

import io.aplomo.contracts.escalation.AcknowledgementRequested;
import io.aplomo.contracts.escalation.CaseAssigned;
import io.aplomo.contracts.escalation.CaseClosed;
import io.aplomo.contracts.escalation.CaseDemandMoved;
import io.aplomo.contracts.escalation.CaseEscalated;
import io.aplomo.contracts.escalation.CaseEscalationAccepted;
import io.aplomo.contracts.escalation.CaseEscalationClimbed;
import io.aplomo.contracts.escalation.CaseEscalationEnded;
import io.aplomo.contracts.escalation.CaseEscalationRefused;
import io.aplomo.contracts.escalation.CaseOpened;
import io.aplomo.contracts.escalation.CasePrioritised;
import io.aplomo.contracts.escalation.CasePromiseBroken;
import io.aplomo.contracts.escalation.CasePromiseKept;
import io.aplomo.contracts.escalation.CasePromiseMade;
import io.aplomo.contracts.escalation.CasePromiseReplaced;
import io.aplomo.contracts.escalation.CasePromiseWarned;
import io.aplomo.contracts.escalation.CasePromiseWithdrawn;
import io.aplomo.contracts.escalation.CaseReleased;
import io.aplomo.contracts.escalation.CaseReopened;
import io.aplomo.contracts.escalation.CaseResolved;
import io.aplomo.contracts.escalation.CaseRouted;
import io.aplomo.contracts.escalation.CaseStepDone;
import io.aplomo.contracts.escalation.CaseSupervisorRequested;
import io.aplomo.contracts.escalation.CaseTransferOffered;
import io.aplomo.contracts.escalation.CaseTransferRefused;
import io.aplomo.contracts.escalation.CaseTransferred;
import io.aplomo.contracts.escalation.ClockArmed;
import io.aplomo.contracts.escalation.ClockBreachWithdrawn;
import io.aplomo.contracts.escalation.ClockBreached;
import io.aplomo.contracts.escalation.ClockCancelled;
import io.aplomo.contracts.escalation.ClockMet;
import io.aplomo.contracts.escalation.ClockMoved;
import io.aplomo.contracts.escalation.ClockPaused;
import io.aplomo.contracts.escalation.ClockResumed;
import io.aplomo.contracts.escalation.ClockWarned;
import io.aplomo.contracts.escalation.ConductAppealDecided;
import io.aplomo.contracts.escalation.ConductAppealed;
import io.aplomo.contracts.escalation.ConductContactEnded;
import io.aplomo.contracts.escalation.ConductObserved;
import io.aplomo.contracts.escalation.ConductOffboarded;
import io.aplomo.contracts.escalation.ConductOffboardingProposed;
import io.aplomo.contracts.escalation.ConductRestricted;
import io.aplomo.contracts.escalation.ConductRestrictionLifted;
import io.aplomo.contracts.escalation.ConductRestrictionRenewed;
import io.aplomo.contracts.escalation.ConductResumed;
import io.aplomo.contracts.escalation.ConductSupervisorOffered;
import io.aplomo.contracts.escalation.ConductSuspended;
import io.aplomo.contracts.escalation.ConductWarned;
import io.aplomo.contracts.escalation.ConductWithdrawn;
import io.aplomo.contracts.intake.ComplaintReceived;
import io.aplomo.contracts.intake.MessageAdded;
import io.aplomo.contracts.triage.AssessmentCorrected;
import io.aplomo.contracts.triage.ComplaintAssessed;
import io.aplomo.contracts.triage.CorrectionLifted;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every event that Aplomo publishes: its CloudEvents type, topic, producer and payload. The schema
 * and the sample of each lie beside this class as resources.
 */
public enum EventType {
  COMPLAINT_RECEIVED("complaint.received", Topics.INTAKE, Services.INTAKE, ComplaintReceived.class),
  MESSAGE_ADDED("complaint.message-added", Topics.INTAKE, Services.INTAKE, MessageAdded.class),
  COMPLAINT_ASSESSED("complaint.assessed", Topics.TRIAGE, Services.TRIAGE, ComplaintAssessed.class),
  ASSESSMENT_CORRECTED(
      "assessment.corrected", Topics.TRIAGE, Services.TRIAGE, AssessmentCorrected.class),
  CORRECTION_LIFTED(
      "assessment.correction-lifted", Topics.TRIAGE, Services.TRIAGE, CorrectionLifted.class),
  CASE_OPENED("case.opened", Topics.CASES, Services.ESCALATION, CaseOpened.class),
  CASE_PRIORITISED("case.prioritised", Topics.CASES, Services.ESCALATION, CasePrioritised.class),
  CASE_ROUTED("case.routed", Topics.CASES, Services.ESCALATION, CaseRouted.class),
  CASE_ASSIGNED("case.assigned", Topics.CASES, Services.ESCALATION, CaseAssigned.class),
  CASE_RELEASED("case.released", Topics.CASES, Services.ESCALATION, CaseReleased.class),
  CASE_ESCALATED("case.escalated", Topics.CASES, Services.ESCALATION, CaseEscalated.class),
  CASE_ESCALATION_ACCEPTED(
      "case.escalation-accepted", Topics.CASES, Services.ESCALATION, CaseEscalationAccepted.class),
  CASE_ESCALATION_REFUSED(
      "case.escalation-refused", Topics.CASES, Services.ESCALATION, CaseEscalationRefused.class),
  CASE_ESCALATION_CLIMBED(
      "case.escalation-climbed", Topics.CASES, Services.ESCALATION, CaseEscalationClimbed.class),
  CASE_ESCALATION_ENDED(
      "case.escalation-ended", Topics.CASES, Services.ESCALATION, CaseEscalationEnded.class),
  CASE_SUPERVISOR_REQUESTED(
      "case.supervisor-requested",
      Topics.CASES,
      Services.ESCALATION,
      CaseSupervisorRequested.class),
  CASE_TRANSFER_OFFERED(
      "case.transfer-offered", Topics.CASES, Services.ESCALATION, CaseTransferOffered.class),
  CASE_TRANSFERRED("case.transferred", Topics.CASES, Services.ESCALATION, CaseTransferred.class),
  CASE_TRANSFER_REFUSED(
      "case.transfer-refused", Topics.CASES, Services.ESCALATION, CaseTransferRefused.class),
  CASE_STEP_DONE("case.step-done", Topics.CASES, Services.ESCALATION, CaseStepDone.class),
  CASE_DEMAND_MOVED("case.demand-moved", Topics.CASES, Services.ESCALATION, CaseDemandMoved.class),
  CASE_RESOLVED("case.resolved", Topics.CASES, Services.ESCALATION, CaseResolved.class),
  CASE_REOPENED("case.reopened", Topics.CASES, Services.ESCALATION, CaseReopened.class),
  CASE_CLOSED("case.closed", Topics.CASES, Services.ESCALATION, CaseClosed.class),
  CASE_PROMISE_MADE("case.promise-made", Topics.CASES, Services.ESCALATION, CasePromiseMade.class),
  CASE_PROMISE_WARNED(
      "case.promise-warned", Topics.CASES, Services.ESCALATION, CasePromiseWarned.class),
  CASE_PROMISE_KEPT("case.promise-kept", Topics.CASES, Services.ESCALATION, CasePromiseKept.class),
  CASE_PROMISE_BROKEN(
      "case.promise-broken", Topics.CASES, Services.ESCALATION, CasePromiseBroken.class),
  CASE_PROMISE_REPLACED(
      "case.promise-replaced", Topics.CASES, Services.ESCALATION, CasePromiseReplaced.class),
  CASE_PROMISE_WITHDRAWN(
      "case.promise-withdrawn", Topics.CASES, Services.ESCALATION, CasePromiseWithdrawn.class),
  CLOCK_ARMED("clock.armed", Topics.CASES, Services.ESCALATION, ClockArmed.class),
  CLOCK_PAUSED("clock.paused", Topics.CASES, Services.ESCALATION, ClockPaused.class),
  CLOCK_RESUMED("clock.resumed", Topics.CASES, Services.ESCALATION, ClockResumed.class),
  CLOCK_WARNED("clock.warned", Topics.CASES, Services.ESCALATION, ClockWarned.class),
  CLOCK_BREACHED("clock.breached", Topics.CASES, Services.ESCALATION, ClockBreached.class),
  CLOCK_BREACH_WITHDRAWN(
      "clock.breach-withdrawn", Topics.CASES, Services.ESCALATION, ClockBreachWithdrawn.class),
  CLOCK_MET("clock.met", Topics.CASES, Services.ESCALATION, ClockMet.class),
  CLOCK_CANCELLED("clock.cancelled", Topics.CASES, Services.ESCALATION, ClockCancelled.class),
  CLOCK_MOVED("clock.moved", Topics.CASES, Services.ESCALATION, ClockMoved.class),
  ACKNOWLEDGEMENT_REQUESTED(
      "complaint.acknowledgement-requested",
      Topics.CASES,
      Services.ESCALATION,
      AcknowledgementRequested.class),
  CONDUCT_OBSERVED("conduct.observed", Topics.CONDUCT, Services.ESCALATION, ConductObserved.class),
  CONDUCT_WARNED("conduct.warned", Topics.CONDUCT, Services.ESCALATION, ConductWarned.class),
  CONDUCT_SUPERVISOR_OFFERED(
      "conduct.supervisor-offered",
      Topics.CONDUCT,
      Services.ESCALATION,
      ConductSupervisorOffered.class),
  CONDUCT_CONTACT_ENDED(
      "conduct.contact-ended", Topics.CONDUCT, Services.ESCALATION, ConductContactEnded.class),
  CONDUCT_RESUMED("conduct.resumed", Topics.CONDUCT, Services.ESCALATION, ConductResumed.class),
  CONDUCT_RESTRICTED(
      "conduct.restricted", Topics.CONDUCT, Services.ESCALATION, ConductRestricted.class),
  CONDUCT_RESTRICTION_RENEWED(
      "conduct.restriction-renewed",
      Topics.CONDUCT,
      Services.ESCALATION,
      ConductRestrictionRenewed.class),
  CONDUCT_RESTRICTION_LIFTED(
      "conduct.restriction-lifted",
      Topics.CONDUCT,
      Services.ESCALATION,
      ConductRestrictionLifted.class),
  CONDUCT_APPEALED("conduct.appealed", Topics.CONDUCT, Services.ESCALATION, ConductAppealed.class),
  CONDUCT_APPEAL_DECIDED(
      "conduct.appeal-decided", Topics.CONDUCT, Services.ESCALATION, ConductAppealDecided.class),
  CONDUCT_OFFBOARDING_PROPOSED(
      "conduct.offboarding-proposed",
      Topics.CONDUCT,
      Services.ESCALATION,
      ConductOffboardingProposed.class),
  CONDUCT_OFFBOARDED(
      "conduct.offboarded", Topics.CONDUCT, Services.ESCALATION, ConductOffboarded.class),
  CONDUCT_SUSPENDED(
      "conduct.suspended", Topics.CONDUCT, Services.ESCALATION, ConductSuspended.class),
  CONDUCT_WITHDRAWN(
      "conduct.withdrawn", Topics.CONDUCT, Services.ESCALATION, ConductWithdrawn.class);

  /**
   * A change that a reader of version 1 could not survive would be a new type beside the old one.
   */
  private static final String VERSION = "v1";

  private static final Map<String, EventType> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::type, Function.identity()));

  private static final Map<Class<?>, EventType> BY_PAYLOAD =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::payload, Function.identity()));

  private final String name;
  private final String topic;
  private final String service;
  private final Class<? extends Record> payload;

  EventType(String name, String topic, String service, Class<? extends Record> payload) {
    this.name = name;
    this.topic = topic;
    this.service = service;
    this.payload = payload;
  }

  /** Finds the event of a {@code ce_type}; empty for one that this version does not know. */
  public static Optional<EventType> ofType(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /**
   * The event that a payload belongs to.
   *
   * @throws IllegalArgumentException if it is no payload of the contract
   */
  public static EventType ofPayload(Record payload) {
    EventType type = BY_PAYLOAD.get(payload.getClass());
    if (type == null) {
      throw new IllegalArgumentException("No event carries a " + payload.getClass().getName());
    }
    return type;
  }

  /** The CloudEvents type, for example {@code io.aplomo.complaint.received.v1}. */
  public String type() {
    return "io.aplomo." + name + "." + VERSION;
  }

  public String topic() {
    return topic;
  }

  /** The CloudEvents source, for example {@code /intake}. */
  public String source() {
    return Services.sourceOf(service);
  }

  public Class<? extends Record> payload() {
    return payload;
  }

  /** Class path resource of the JSON Schema (draft 2020-12) of the payload. */
  public String schemaResource() {
    return "/schemas/" + name + "/" + VERSION + ".json";
  }

  /** Class path resource of the golden sample: a payload with every field in it. */
  public String sampleResource() {
    return "/samples/" + name + "/" + VERSION + ".json";
  }

  /** Class path resource of the smallest payload that is allowed: every reader must take it. */
  public String minimalSampleResource() {
    return "/samples/" + name + "/" + VERSION + ".minimal.json";
  }
}
