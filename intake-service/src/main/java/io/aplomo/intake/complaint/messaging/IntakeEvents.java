package io.aplomo.intake.complaint.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.chassis.id.DerivedId;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.intake.Attachment;
import io.aplomo.contracts.intake.ComplaintReceived;
import io.aplomo.contracts.intake.Customer;
import io.aplomo.contracts.intake.MessageAdded;
import io.aplomo.contracts.intake.ReceivedAtSource;
import io.aplomo.intake.complaint.model.AddedMessage;
import io.aplomo.intake.complaint.model.Admission.Admitted;
import io.aplomo.intake.complaint.model.Category;
import io.aplomo.intake.complaint.model.NewMessage;
import io.aplomo.intake.complaint.model.Submission;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the events of intake. */
public final class IntakeEvents {
  /** A complaint's own event is the first of its complaint. */
  private static final long FIRST = 1;

  private IntakeEvents() {}

  /** The complaint is durable; counts from when it was recorded. */
  public static OutboxEvent received(Admitted admitted) {
    Submission submission = admitted.submission();
    Category category = submission.category();
    ComplaintReceived payload =
        new ComplaintReceived(
            submission.id(),
            submission.trackingKey().value(),
            customer(submission.customer()),
            WireNames.of(submission.channel()),
            submission.text(),
            submission.language(),
            submission.subject(),
            category == null ? null : WireNames.of(category),
            submission.jurisdiction(),
            submission.sector(),
            submission.externalId(),
            admitted.receivedAt(),
            admitted.recordedAt(),
            source(admitted),
            admitted.occurredAt(),
            facts(submission.facts()),
            submission.attachments().stream().map(IntakeEvents::attachment).toList());
    return event(
        payload,
        submission.id(),
        submission.tenant(),
        FIRST,
        admitted.recordedAt(),
        DerivedId.of(submission.id(), "complaint.received"),
        submission.traceparent());
  }

  /**
   * A message is durable.
   *
   * @param sequence the number of this event within its complaint
   */
  public static OutboxEvent messageAdded(NewMessage message, AddedMessage added, long sequence) {
    MessageAdded payload =
        new MessageAdded(
            message.complaintId(),
            message.id(),
            added.messageNo(),
            WireNames.of(message.author()),
            WireNames.of(message.visibility()),
            message.text(),
            added.occurredAt(),
            added.recordedAt());
    return event(
        payload,
        message.complaintId(),
        message.tenant(),
        sequence,
        added.recordedAt(),
        DerivedId.of(message.id(), "complaint.message-added"),
        message.traceparent());
  }

  private static OutboxEvent event(
      Record payload,
      UUID complaintId,
      String tenant,
      long sequence,
      Instant effectiveAt,
      UUID eventId,
      @Nullable String traceparent) {
    EventType type = EventType.ofPayload(payload);
    EventEnvelope envelope =
        new EventEnvelope(
            eventId,
            type.type(),
            type.source(),
            complaintId.toString(),
            tenant,
            sequence,
            effectiveAt,
            effectiveAt,
            traceparent);
    return new OutboxEvent(
        type.topic(), complaintId, envelope, ContractJson.write(payload).getBytes(UTF_8));
  }

  private static Customer customer(io.aplomo.intake.complaint.model.Customer customer) {
    return new Customer(customer.ref(), customer.name(), customer.tier(), customer.vulnerable());
  }

  private static ReceivedAtSource source(Admitted admitted) {
    return new ReceivedAtSource(
        admitted.receivedAtStated() ? ReceivedAtSource.Kind.CALLER : ReceivedAtSource.Kind.CLOCK,
        admitted.submission().submitter().subject());
  }

  private static ObjectNode facts(String json) {
    return json.equals(Submission.NO_FACTS)
        ? JsonNodeFactory.instance.objectNode()
        : ContractJson.read(json.getBytes(UTF_8), ObjectNode.class);
  }

  private static Attachment attachment(io.aplomo.intake.complaint.model.Attachment attachment) {
    return new Attachment(
        attachment.name(),
        attachment.mediaType(),
        attachment.bytes(),
        attachment.sha256(),
        attachment.uri());
  }
}
