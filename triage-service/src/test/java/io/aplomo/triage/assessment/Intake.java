package io.aplomo.triage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.contracts.CloudEventHeaders;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Topics;
import io.aplomo.contracts.intake.Author;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintReceived;
import io.aplomo.contracts.intake.Customer;
import io.aplomo.contracts.intake.MessageAdded;
import io.aplomo.contracts.intake.ReceivedAtSource;
import io.aplomo.contracts.intake.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells, as intake does, of one complaint of the tenant "demo" and its messages. */
public final class Intake {
  private static final Instant RECEIVED = Instant.parse("2026-11-20T18:42:00Z");
  private static final Instant RECORDED = Instant.parse("2026-11-21T09:15:30.120457Z");
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  public final UUID complaintId = UuidV7.at(Instant.now());
  private final String tenant;

  public Intake() {
    this("demo");
  }

  public Intake(String tenant) {
    this.tenant = tenant;
  }

  /** The complaint itself, a new event with every call. */
  public ProducerRecord<String, byte[]> received(String text) {
    ComplaintReceived received =
        new ComplaintReceived(
            complaintId,
            "7KQ2M9XDA4T",
            new Customer("C-104822", "Inés Ferrer", "gold", true),
            Channel.EMAIL,
            text,
            null,
            null,
            null,
            "ES-CT",
            null,
            null,
            RECEIVED,
            RECORDED,
            new ReceivedAtSource(ReceivedAtSource.Kind.CALLER, "agent-17"),
            null,
            JsonNodeFactory.instance.objectNode().put("amount", 19.9),
            List.of());
    return record(EventType.COMPLAINT_RECEIVED, 1, ContractJson.write(received));
  }

  /** A message of the customer; its id is {@link #messageId}. */
  public ProducerRecord<String, byte[]> said(int number, String text) {
    return said(number, Author.CUSTOMER, text);
  }

  public ProducerRecord<String, byte[]> said(int number, Author author, String text) {
    MessageAdded added =
        new MessageAdded(
            complaintId,
            messageId(number),
            number,
            author,
            Visibility.PUBLIC,
            text,
            RECORDED,
            RECORDED);
    return record(EventType.MESSAGE_ADDED, number + 1L, ContractJson.write(added));
  }

  public UUID messageId(int number) {
    return new UUID(complaintId.getMostSignificantBits(), Long.MIN_VALUE | number);
  }

  /** A record with any payload under the headers of an event. */
  public ProducerRecord<String, byte[]> record(EventType type, long sequence, String payload) {
    EventEnvelope envelope =
        new EventEnvelope(
            UuidV7.at(Instant.now()),
            type.type(),
            type.source(),
            complaintId.toString(),
            tenant,
            sequence,
            RECORDED,
            RECORDED,
            TRACE);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.INTAKE, complaintId.toString(), payload.getBytes(UTF_8));
    CloudEventHeaders.of(envelope)
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  /** The id of the event in a record. */
  public static UUID idOf(ProducerRecord<String, byte[]> record) {
    return UUID.fromString(
        new String(record.headers().lastHeader(CloudEventHeaders.ID).value(), UTF_8));
  }
}
