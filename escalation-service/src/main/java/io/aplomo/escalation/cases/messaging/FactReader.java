package io.aplomo.escalation.cases.messaging;

import io.aplomo.chassis.inbox.InboundEvent;
import io.aplomo.chassis.inbox.RecordRejected;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.escalation.cases.model.Assessment;
import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Complaint;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.ConductTarget;
import io.aplomo.escalation.cases.model.Fact;
import io.aplomo.escalation.cases.model.Message;
import io.aplomo.escalation.cases.model.Particulars;
import io.aplomo.escalation.cases.model.Urgency;
import io.aplomo.escalation.cases.model.Visibility;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads events of intake and triage as facts. */
final class FactReader {
  /** The types that are read, and as what. */
  static final Map<String, Class<?>> TYPES =
      Map.of(
          EventType.COMPLAINT_RECEIVED.type(), ReceivedComplaint.class,
          EventType.MESSAGE_ADDED.type(), AddedMessage.class,
          EventType.COMPLAINT_ASSESSED.type(), AssessedComplaint.class);

  private FactReader() {}

  /**
   * Reads an event.
   *
   * @throws RecordRejected if envelope and payload speak of different complaints
   */
  static Fact read(InboundEvent event) {
    return switch (event.payload()) {
      case ReceivedComplaint received -> received(event.envelope(), received);
      case AddedMessage added -> added(event.envelope(), added);
      case AssessedComplaint assessed -> assessed(event.envelope(), assessed);
      default -> throw new IllegalStateException("No fact in a " + event.payload().getClass());
    };
  }

  private static Fact received(EventEnvelope envelope, ReceivedComplaint received) {
    Complaint complaint =
        new Complaint(
            received.receivedAt(),
            received.recordedAt(),
            Channel.valueOf(received.channel().name()),
            category(received.category()),
            received.jurisdiction(),
            received.customer().vulnerable());
    Particulars particulars =
        new Particulars(
            received.trackingKey(),
            received.customer().ref(),
            received.customer().name(),
            received.customer().tier(),
            received.language(),
            received.subject(),
            received.sector(),
            received.externalId());
    Message words =
        new Message(
            Message.COMPLAINT,
            null,
            Author.CUSTOMER,
            Visibility.PUBLIC,
            received.text(),
            received.occurredAt() == null ? received.receivedAt() : received.occurredAt(),
            received.recordedAt());
    UUID complaintId = complaintId(envelope, received.complaintId());
    return new Fact.ComplaintReceived(
        cause(envelope), envelope.tenant(), complaintId, complaint, particulars, words);
  }

  private static Fact added(EventEnvelope envelope, AddedMessage added) {
    Message message =
        new Message(
            added.messageNo(),
            added.messageId(),
            Author.valueOf(added.author().name()),
            Visibility.valueOf(added.visibility().name()),
            added.text(),
            added.occurredAt(),
            added.recordedAt());
    UUID complaintId = complaintId(envelope, added.complaintId());
    return new Fact.MessageAdded(cause(envelope), envelope.tenant(), complaintId, message);
  }

  private static Fact assessed(EventEnvelope envelope, AssessedComplaint assessed) {
    Complaint complaint =
        new Complaint(
            assessed.receivedAt(),
            assessed.recordedAt(),
            Channel.valueOf(assessed.channel().name()),
            category(assessed.category()),
            assessed.jurisdiction(),
            assessed.customerVulnerable());
    var whole = assessed.assessment();
    Assessment assessment =
        new Assessment(
            envelope.sequence(),
            assessed.assessmentNo(),
            Urgency.valueOf(whole.urgency().level().name()),
            Conduct.valueOf(whole.conduct().level().name()),
            ConductTarget.valueOf(whole.conduct().target().name()),
            whole.safety(),
            whole.vulnerable());
    return new Fact.ComplaintAssessed(
        cause(envelope),
        envelope.tenant(),
        complaintId(envelope, assessed.complaintId()),
        complaint,
        assessment,
        ContractJson.write(whole));
  }

  private static UUID complaintId(EventEnvelope envelope, UUID complaintId) {
    if (!envelope.subject().equals(complaintId.toString())) {
      throw new RecordRejected("event.foreign-subject", "header:ce_subject");
    }
    return complaintId;
  }

  private static Cause cause(EventEnvelope envelope) {
    return new Cause(envelope.id(), envelope.effectiveAt(), null, envelope.traceparent());
  }

  private static @Nullable Category category(@Nullable Enum<?> category) {
    return category == null ? null : Category.valueOf(category.name());
  }
}
