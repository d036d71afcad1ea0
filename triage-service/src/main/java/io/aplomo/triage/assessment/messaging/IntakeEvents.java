package io.aplomo.triage.assessment.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.aplomo.chassis.http.TextRules;
import io.aplomo.chassis.inbox.InboundEvent;
import io.aplomo.chassis.inbox.RecordRejected;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.intake.ComplaintCategory;
import io.aplomo.contracts.intake.ComplaintReceived;
import io.aplomo.contracts.intake.IntakeEvent;
import io.aplomo.contracts.intake.MessageAdded;
import io.aplomo.contracts.intake.Visibility;
import io.aplomo.triage.assessment.model.Author;
import io.aplomo.triage.assessment.model.Complaint;
import io.aplomo.triage.assessment.model.Heard;
import io.aplomo.triage.assessment.model.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events of intake as what was heard. */
final class IntakeEvents {
  private IntakeEvents() {}

  /**
   * Reads an event.
   *
   * @throws RecordRejected if its subject is another complaint than its payload's, or a text cannot
   *     be stored
   */
  static Heard heard(InboundEvent event) {
    return switch ((IntakeEvent) event.payload()) {
      case ComplaintReceived received -> complaint(event.envelope(), received);
      case MessageAdded added -> message(event.envelope(), added);
    };
  }

  private static Heard complaint(EventEnvelope envelope, ComplaintReceived received) {
    requireSubject(envelope, received);
    Complaint complaint =
        new Complaint(
            envelope.id(),
            received.receivedAt(),
            received.recordedAt(),
            received.channel().name(),
            received.language(),
            category(received.category()),
            received.jurisdiction(),
            received.customer().tier(),
            received.customer().vulnerable(),
            facts(received.facts()),
            storable(received.text(), "$.text"));
    return new Heard.OfComplaint(
        received.complaintId(),
        envelope.tenant(),
        envelope.sequence(),
        envelope.traceparent(),
        complaint);
  }

  private static Heard message(EventEnvelope envelope, MessageAdded added) {
    requireSubject(envelope, added);
    Message message =
        new Message(
            added.messageId(),
            envelope.id(),
            added.messageNo(),
            Author.valueOf(added.author().name()),
            added.visibility() == Visibility.INTERNAL,
            added.occurredAt(),
            storable(added.text(), "$.text"));
    return new Heard.OfMessage(
        added.complaintId(),
        envelope.tenant(),
        envelope.sequence(),
        envelope.traceparent(),
        message);
  }

  /** The key of the record orders it among its complaint's events, so the two must agree. */
  private static void requireSubject(EventEnvelope envelope, IntakeEvent payload) {
    if (!envelope.subject().equals(payload.complaintId().toString())) {
      throw new RecordRejected("event.foreign-subject", "$.complaintId");
    }
  }

  /** Intake refuses such text at its door; whoever else writes to the topic may not. */
  private static String storable(String text, String path) {
    if (!TextRules.isStorable(text)) {
      throw new RecordRejected("event.invalid-characters", path);
    }
    return text;
  }

  private static String facts(JsonNode facts) {
    requireStorable(facts);
    return ContractJson.write(facts);
  }

  /** Before it is written: a writer escapes the characters that a database refuses. */
  private static void requireStorable(JsonNode value) {
    if (value.isTextual()) {
      storable(value.textValue(), "$.facts");
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      storable(field.getKey(), "$.facts");
      requireStorable(field.getValue());
    }
    if (value.isArray()) {
      value.forEach(IntakeEvents::requireStorable);
    }
  }

  private static @Nullable String category(@Nullable ComplaintCategory told) {
    return told == null ? null : told.name();
  }
}
