package io.aplomo.contracts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.contracts.escalation.AcknowledgementRequested;
import io.aplomo.contracts.escalation.CaseClosed;
import io.aplomo.contracts.escalation.CaseOpened;
import io.aplomo.contracts.escalation.CasePrioritised;
import io.aplomo.contracts.escalation.CaseReopened;
import io.aplomo.contracts.escalation.CaseRouted;
import io.aplomo.contracts.escalation.Priority;
import io.aplomo.contracts.escalation.Queue;
import io.aplomo.contracts.intake.Attachment;
import io.aplomo.contracts.intake.Author;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintCategory;
import io.aplomo.contracts.intake.ComplaintReceived;
import io.aplomo.contracts.intake.Customer;
import io.aplomo.contracts.intake.MessageAdded;
import io.aplomo.contracts.intake.ReceivedAtSource;
import io.aplomo.contracts.intake.Visibility;
import io.aplomo.contracts.triage.AssessmentCorrected;
import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.ComplaintAssessed;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.CorrectionLifted;
import io.aplomo.contracts.triage.Corrections;
import io.aplomo.contracts.triage.Demand;
import io.aplomo.contracts.triage.Dimension;
import io.aplomo.contracts.triage.Emotion;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Intent;
import io.aplomo.contracts.triage.Understanding;
import io.aplomo.contracts.triage.Urgency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The records that the golden samples are the wire form of. */
final class EventFixtures {

  static final UUID COMPLAINT = UUID.fromString("01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10");
  static final UUID MESSAGE = UUID.fromString("01a1fd67-6c42-7a55-8d02-6b9e3c1f4a77");
  static final UUID CASE = UUID.fromString("01a1fd63-abc8-8e21-a4c7-90b3d5f2186b");

  private static final UUID CAUSE = UUID.fromString("01a1fd67-6c42-7c08-9e5a-d17b2f60c4e3");
  private static final Instant RECEIVED = Instant.parse("2026-11-20T18:42:00Z");
  private static final Instant RECORDED = Instant.parse("2026-11-21T09:15:30.120457Z");

  private static final Corrections CORRECTIONS =
      new Corrections(
          Urgency.Level.CRITICAL,
          Fault.Verdict.THIRD_PARTY,
          Conduct.Level.CIVIL,
          Emotion.Level.DISTRESSED,
          Demand.Verdict.REASONABLE,
          Understanding.Verdict.INFORMED,
          Category.Verdict.SERVICE_CONTINUITY,
          Intent.COMPLAINT,
          true,
          true);

  private EventFixtures() {}

  static Record of(EventType type) {
    return switch (type) {
      case COMPLAINT_RECEIVED -> received();
      case MESSAGE_ADDED -> messageAdded();
      case COMPLAINT_ASSESSED -> assessed();
      case ASSESSMENT_CORRECTED -> corrected();
      case CORRECTION_LIFTED -> lifted();
      case CASE_OPENED ->
          new CaseOpened(
              CASE, COMPLAINT, RECEIVED, Instant.parse("2026-11-21T09:15:30.180Z"), Channel.EMAIL);
      case CASE_PRIORITISED ->
          new CasePrioritised(
              CASE, COMPLAINT, Priority.P3, Priority.P1, 2, "default-1", List.of("SAFETY"));
      case CASE_ROUTED ->
          new CaseRouted(
              CASE, COMPLAINT, Queue.AGENTS, Queue.SUPERVISORS, "default-1", List.of("SAFETY"));
      case CASE_ASSIGNED -> CaseFixtures.ASSIGNED;
      case CASE_RELEASED -> CaseFixtures.RELEASED;
      case CASE_TRANSFER_REFUSED -> EscalationFixtures.TRANSFER_REFUSED;
      case CASE_TRANSFERRED -> EscalationFixtures.TRANSFERRED;
      case CASE_TRANSFER_OFFERED -> EscalationFixtures.TRANSFER_OFFERED;
      case CASE_SUPERVISOR_REQUESTED -> EscalationFixtures.SUPERVISOR_REQUESTED;
      case CASE_ESCALATION_ENDED -> EscalationFixtures.ESCALATION_ENDED;
      case CASE_ESCALATION_CLIMBED -> EscalationFixtures.ESCALATION_CLIMBED;
      case CASE_ESCALATION_REFUSED -> EscalationFixtures.ESCALATION_REFUSED;
      case CASE_ESCALATION_ACCEPTED -> EscalationFixtures.ESCALATION_ACCEPTED;
      case CASE_ESCALATED -> EscalationFixtures.ESCALATED;
      case CASE_STEP_DONE -> CaseFixtures.STEP_DONE;
      case CASE_DEMAND_MOVED -> CaseFixtures.DEMAND_MOVED;
      case CASE_PROMISE_MADE -> PromiseFixtures.MADE;
      case CASE_PROMISE_WARNED -> PromiseFixtures.WARNED;
      case CASE_PROMISE_KEPT -> PromiseFixtures.KEPT;
      case CASE_PROMISE_BROKEN -> PromiseFixtures.BROKEN;
      case CASE_PROMISE_REPLACED -> PromiseFixtures.REPLACED;
      case CASE_PROMISE_WITHDRAWN -> PromiseFixtures.WITHDRAWN;
      case CASE_RESOLVED -> CaseFixtures.RESOLVED;
      case CASE_REOPENED ->
          new CaseReopened(
              CASE,
              COMPLAINT,
              "agent-17",
              Instant.parse("2026-11-22T08:30:00Z"),
              "CUSTOMER_DISAGREES");
      case CASE_CLOSED ->
          new CaseClosed(
              CASE,
              COMPLAINT,
              "supervisor-3",
              Instant.parse("2026-11-25T10:00:00Z"),
              "CUSTOMER_AGREES");
      case CLOCK_ARMED -> ClockFixtures.ARMED;
      case CLOCK_PAUSED -> ClockFixtures.PAUSED;
      case CLOCK_RESUMED -> ClockFixtures.RESUMED;
      case CLOCK_WARNED -> ClockFixtures.WARNED;
      case CLOCK_BREACHED -> ClockFixtures.BREACHED;
      case CLOCK_BREACH_WITHDRAWN -> ClockFixtures.BREACH_WITHDRAWN;
      case CLOCK_MET -> ClockFixtures.MET;
      case CLOCK_CANCELLED -> ClockFixtures.CANCELLED;
      case CLOCK_MOVED -> ClockFixtures.MOVED;
      case ACKNOWLEDGEMENT_REQUESTED -> acknowledgementRequested();
      case CONDUCT_OBSERVED -> ConductFixtures.OBSERVED;
      case CONDUCT_WARNED -> ConductFixtures.WARNED;
      case CONDUCT_SUPERVISOR_OFFERED -> ConductFixtures.SUPERVISOR_OFFERED;
      case CONDUCT_CONTACT_ENDED -> ConductFixtures.CONTACT_ENDED;
      case CONDUCT_RESUMED -> ConductFixtures.RESUMED;
      case CONDUCT_RESTRICTED -> ConductFixtures.RESTRICTED;
      case CONDUCT_RESTRICTION_RENEWED -> ConductFixtures.RESTRICTION_RENEWED;
      case CONDUCT_RESTRICTION_LIFTED -> ConductFixtures.RESTRICTION_LIFTED;
      case CONDUCT_APPEALED -> ConductFixtures.APPEALED;
      case CONDUCT_APPEAL_DECIDED -> ConductFixtures.APPEAL_DECIDED;
      case CONDUCT_OFFBOARDING_PROPOSED -> ConductFixtures.OFFBOARDING_PROPOSED;
      case CONDUCT_OFFBOARDED -> ConductFixtures.OFFBOARDED;
      case CONDUCT_SUSPENDED -> ConductFixtures.SUSPENDED;
      case CONDUCT_WITHDRAWN -> ConductFixtures.WITHDRAWN;
    };
  }

  static ComplaintReceived received() {
    return new ComplaintReceived(
        COMPLAINT,
        "7KQ2M9XDA4T",
        new Customer("C-104822", "Inés Ferrer", "gold", false),
        Channel.EMAIL,
        "Llevo tres días sin gas 😡 y mi madre tiene 82 años. Nadie coge el teléfono."
            + " Quiero que me devuelvan el dinero.",
        "es",
        "Sin gas",
        ComplaintCategory.SERVICE_CONTINUITY,
        "ES-CT",
        "energy",
        "mail-88213",
        RECEIVED,
        RECORDED,
        new ReceivedAtSource(ReceivedAtSource.Kind.CALLER, "mail-gateway"),
        Instant.parse("2026-11-20T18:40:00Z"),
        facts(),
        List.of(
            new Attachment(
                "caldera.jpg",
                "image/jpeg",
                248_113,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "https://files.example.com/a/88213-1")));
  }

  static MessageAdded messageAdded() {
    return new MessageAdded(
        COMPLAINT,
        MESSAGE,
        1,
        Author.CUSTOMER,
        Visibility.PUBLIC,
        "Seguimos sin gas. Mi madre está enferma.",
        Instant.parse("2026-11-21T09:19:35Z"),
        Instant.parse("2026-11-21T09:19:36.003Z"));
  }

  static ComplaintAssessed assessed() {
    return new ComplaintAssessed(
        COMPLAINT,
        2,
        MESSAGE,
        CAUSE,
        RECEIVED,
        RECORDED,
        Channel.EMAIL,
        false,
        ComplaintCategory.SERVICE_CONTINUITY,
        "ES-CT",
        AssessmentFixture.assessment(MESSAGE.toString()),
        CORRECTIONS);
  }

  private static AssessmentCorrected corrected() {
    return new AssessmentCorrected(
        COMPLAINT,
        2,
        Dimension.URGENCY,
        "CRITICAL",
        "supervisor-3",
        RECEIVED,
        RECORDED,
        Channel.EMAIL,
        false,
        ComplaintCategory.SERVICE_CONTINUITY,
        "ES-CT",
        AssessmentFixture.assessment(MESSAGE.toString()),
        CORRECTIONS);
  }

  private static CorrectionLifted lifted() {
    return new CorrectionLifted(
        COMPLAINT,
        2,
        Dimension.CONDUCT,
        "supervisor-3",
        RECEIVED,
        RECORDED,
        Channel.EMAIL,
        false,
        ComplaintCategory.SERVICE_CONTINUITY,
        "ES-CT",
        AssessmentFixture.assessment(MESSAGE.toString()),
        CORRECTIONS);
  }

  private static AcknowledgementRequested acknowledgementRequested() {
    return new AcknowledgementRequested(
        CASE,
        COMPLAINT,
        "es",
        "Hemos recibido su reclamación el 20 de noviembre de 2026 a las 19:42."
            + " Su clave de seguimiento es 7KQ2M9XDA4T.",
        "7KQ2M9XDA4T",
        RECEIVED,
        Channel.EMAIL);
  }

  private static ObjectNode facts() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode facts = json.objectNode();
    facts.put("contract", "G-551");
    facts.putObject("outage").put("since", "2026-11-17").put("hours", 72);
    facts.put("billed", new BigDecimal("19.90"));
    return facts;
  }
}
