package io.aplomo.escalation.cases.messaging;

import io.aplomo.chassis.inbox.InboundEvent;
import io.aplomo.chassis.inbox.RecordRejected;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.triage.Corrections;
import io.aplomo.contracts.triage.Dimension;
import io.aplomo.contracts.triage.Intent;
import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Complaint;
import io.aplomo.escalation.cases.model.Document;
import io.aplomo.escalation.cases.model.Fact;
import io.aplomo.escalation.cases.model.Message;
import io.aplomo.escalation.cases.model.Occasion;
import io.aplomo.escalation.cases.model.Particulars;
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
          EventType.COMPLAINT_ASSESSED.type(), AssessedComplaint.class,
          EventType.ASSESSMENT_CORRECTED.type(), AssessedComplaint.class,
          EventType.CORRECTION_LIFTED.type(), AssessedComplaint.class);

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
    Corrections corrections = assessed.corrections();
    Document document =
        new Document(
            ContractJson.write(assessed.assessment()),
            corrections == null ? null : ContractJson.write(corrections));
    return new Fact.ComplaintAssessed(
        new Cause(envelope.id(), envelope.effectiveAt(), assessed.by(), envelope.traceparent()),
        envelope.tenant(),
        complaintId(envelope, assessed.complaintId()),
        complaint,
        HoldingVerdicts.of(envelope.sequence(), assessed),
        document,
        occasion(envelope, assessed),
        assessed.assessment().intent() == Intent.COURTESY ? assessed.messageId() : null);
  }

  private static Occasion occasion(EventEnvelope envelope, AssessedComplaint assessed) {
    if (envelope.type().equals(EventType.COMPLAINT_ASSESSED.type())) {
      return NewestMessage.of(assessed);
    }
    Dimension dimension = assessed.dimension();
    if (dimension == null) {
      throw new RecordRejected("event.missing-field", "$.dimension");
    }
    if (envelope.type().equals(EventType.CORRECTION_LIFTED.type())) {
      return new Occasion.Lifted(dimension.name());
    }
    String verdict = assessed.verdict();
    if (verdict == null) {
      throw new RecordRejected("event.missing-field", "$.verdict");
    }
    return new Occasion.Corrected(dimension.name(), verdict);
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
