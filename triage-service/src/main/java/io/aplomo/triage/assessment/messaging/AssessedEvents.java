package io.aplomo.triage.assessment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintCategory;
import io.aplomo.contracts.triage.ComplaintAssessed;
import io.aplomo.triage.assessment.Assessed;
import io.aplomo.triage.assessment.model.AssessmentDue;
import io.aplomo.triage.assessment.model.Complaint;

/** Assessments as events; without any text. */
final class AssessedEvents {
  /** Which of the cause's effects it is: one event of intake makes one assessment. */
  private static final String EFFECT = "complaint.assessed";

  private AssessedEvents() {}

  static OutboxEvent of(Assessed assessed) {
    AssessmentDue due = assessed.due();
    EventEnvelope envelope =
        new EventEnvelope(
            DerivedId.of(due.causeId(), EFFECT),
            EventType.COMPLAINT_ASSESSED.type(),
            EventType.COMPLAINT_ASSESSED.source(),
            due.complaintId().toString(),
            due.tenant(),
            due.sequence(),
            assessed.at(),
            assessed.at(),
            due.traceparent());
    return new OutboxEvent(
        EventType.COMPLAINT_ASSESSED.topic(),
        due.complaintId(),
        envelope,
        ContractJson.write(payload(assessed)).getBytes(UTF_8));
  }

  private static ComplaintAssessed payload(Assessed assessed) {
    AssessmentDue due = assessed.due();
    Complaint complaint = due.transcript().complaint();
    String category = complaint.category();
    return new ComplaintAssessed(
        due.complaintId(),
        due.number(),
        due.messageId(),
        due.causeId(),
        complaint.receivedAt(),
        complaint.recordedAt(),
        Channel.valueOf(complaint.channel()),
        complaint.customerVulnerable(),
        category == null ? null : ComplaintCategory.valueOf(category),
        complaint.jurisdiction(),
        assessed.assessment(),
        ContractCorrections.of(due.corrections()));
  }
}
