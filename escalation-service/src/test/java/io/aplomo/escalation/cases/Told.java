package io.aplomo.escalation.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.contracts.CloudEventHeaders;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event as intake or triage publishes it: the golden sample of its type, about another complaint
 * and with what a test changes.
 */
public record Told(EventEnvelope envelope, EventType type, ObjectNode payload) {
  public static final String TENANT = "demo";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant EFFECTIVE_AT = Instant.parse("2026-11-21T09:15:30.200Z");
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

  public static UUID newComplaint() {
    return UuidV7.at(Instant.now());
  }

  /** The complaint of a customer who is not vulnerable, from where no law sets a clock. */
  public static Told received(UUID complaint) {
    return told(
        EventType.COMPLAINT_RECEIVED, complaint, 1, payload -> payload.remove("jurisdiction"));
  }

  /** A customer's message; intake's sequence 1 is the complaint. */
  public static Told message(UUID complaint, int number) {
    return told(
        EventType.MESSAGE_ADDED,
        complaint,
        number + 1L,
        payload ->
            payload
                .put("messageNo", number)
                .put("messageId", UuidV7.at(Instant.now()).toString())
                .put("text", "mensaje " + number));
  }

  /** Civil and not vulnerable, from where no law sets a clock. */
  public static Told assessed(UUID complaint, int number, String urgency) {
    return assessed(complaint, number, urgency, "CIVIL", "NONE");
  }

  public static Told assessed(
      UUID complaint, int number, String urgency, String conduct, String target) {
    return assessed(complaint, number, urgency, conduct, target, false);
  }

  public static Told assessed(
      UUID complaint, int number, String urgency, String conduct, String target, boolean safety) {
    return told(
        EventType.COMPLAINT_ASSESSED,
        complaint,
        number,
        payload -> {
          payload.put("assessmentNo", number).remove("corrections");
          payload.remove("jurisdiction");
          ObjectNode assessment = (ObjectNode) payload.get("assessment");
          ((ObjectNode) assessment.get("urgency")).put("level", urgency);
          ObjectNode conducted = (ObjectNode) assessment.get("conduct");
          conducted.put("level", conduct).put("target", target);
          said(conducted.putArray("reasons"), payload.path("messageId").asText());
          ArrayNode reasons = assessment.put("safety", safety).putArray("safetyReasons");
          if (safety) {
            reasons.addAll((ArrayNode) assessment.get("urgency").get("reasons"));
          }
          assessment.put("vulnerable", false).putArray("vulnerableReasons");
        });
  }

  /** The same, where the message that was new is polite and what was said before stands. */
  public Told saidBefore() {
    return with(payload -> {
      ObjectNode assessment = (ObjectNode) payload.get("assessment");
      String earlier = UuidV7.at(Instant.now()).toString();
      said(((ObjectNode) assessment.get("conduct")).putArray("reasons"), earlier);
      if (assessment.get("safety").asBoolean()) {
        said(assessment.putArray("safetyReasons"), earlier);
      }
    });
  }

  private static void said(ArrayNode reasons, String messageId) {
    reasons
        .addObject()
        .put("code", "INSULT")
        .put("weight", 0.7)
        .putArray("spans")
        .addObject()
        .put("messageId", messageId)
        .put("start", 3)
        .put("end", 9);
  }

  /**
   * A supervisor corrected the urgency of a calm first assessment that said LOW.
   *
   * @param sequence of triage's event
   * @param corrections all that hold then, as JSON
   */
  public static Told corrected(UUID complaint, long sequence, String verdict, String corrections) {
    return changed(
        EventType.ASSESSMENT_CORRECTED,
        complaint,
        sequence,
        payload ->
            payload
                .put("dimension", "URGENCY")
                .put("verdict", verdict)
                .set("corrections", json(corrections)));
  }

  /** A supervisor lifted the correction of the urgency: nothing is corrected any more. */
  public static Told lifted(UUID complaint, long sequence) {
    return changed(
        EventType.CORRECTION_LIFTED,
        complaint,
        sequence,
        payload -> payload.put("dimension", "URGENCY").remove("corrections"));
  }

  /** As another event of triage's, and with these corrections. */
  public Told at(long sequence, String corrections) {
    return new Told(
        new EventEnvelope(
            envelope.id(),
            envelope.type(),
            envelope.source(),
            envelope.subject(),
            envelope.tenant(),
            sequence,
            envelope.effectiveAt(),
            envelope.time(),
            envelope.traceparent()),
        type,
        (ObjectNode) payload.deepCopy().set("corrections", json(corrections)));
  }

  private static Told changed(
      EventType type, UUID complaint, long sequence, Consumer<ObjectNode> change) {
    Told low = assessed(complaint, 1, "LOW");
    return told(
        type,
        complaint,
        sequence,
        payload -> {
          payload.put("assessmentNo", 1).set("assessment", low.payload().get("assessment"));
          payload.remove("jurisdiction");
          change.accept(payload);
        });
  }

  private static ObjectNode json(String object) {
    try {
      return (ObjectNode) JSON.readTree(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, counting from another instant. */
  public Told effective(Instant at) {
    return new Told(
        new EventEnvelope(
            envelope.id(),
            envelope.type(),
            envelope.source(),
            envelope.subject(),
            envelope.tenant(),
            envelope.sequence(),
            at,
            at,
            envelope.traceparent()),
        type,
        payload);
  }

  public Told of(String tenant) {
    return new Told(envelope(envelope, tenant), type, payload);
  }

  public Told with(Consumer<ObjectNode> change) {
    ObjectNode changed = payload.deepCopy();
    change.accept(changed);
    return new Told(envelope, type, changed);
  }

  public UUID complaint() {
    return UUID.fromString(envelope.subject());
  }

  public byte[] json() {
    return payload.toString().getBytes(UTF_8);
  }

  /** As a record of the type's topic. */
  public ProducerRecord<String, byte[]> record() {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(type.topic(), envelope.subject(), json());
    CloudEventHeaders.of(envelope)
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private static Told told(
      EventType type, UUID complaint, long sequence, Consumer<ObjectNode> change) {
    ObjectNode payload = sample(type);
    payload.put("complaintId", complaint.toString());
    change.accept(payload);
    EventEnvelope envelope =
        new EventEnvelope(
            UuidV7.at(Instant.now()),
            type.type(),
            type.source(),
            complaint.toString(),
            TENANT,
            sequence,
            EFFECTIVE_AT,
            EFFECTIVE_AT,
            TRACE);
    return new Told(envelope, type, payload);
  }

  private static EventEnvelope envelope(EventEnvelope of, String tenant) {
    return new EventEnvelope(
        of.id(),
        of.type(),
        of.source(),
        of.subject(),
        tenant,
        of.sequence(),
        of.effectiveAt(),
        of.time(),
        of.traceparent());
  }

  private static ObjectNode sample(EventType type) {
    try (InputStream in =
        Objects.requireNonNull(Told.class.getResourceAsStream(type.sampleResource()))) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
