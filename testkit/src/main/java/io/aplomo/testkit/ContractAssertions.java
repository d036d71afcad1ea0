package io.aplomo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.aplomo.contracts.CloudEventHeaders;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Topics;
import io.aplomo.contracts.UnreadableEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a service really published to the contract: headers, key and topic, and the payload to
 * the schema of its type. It is stricter than the schema on one point: a field that the schema does
 * not declare fails, because whoever publishes it has forgotten the contract.
 *
 * <p>An error names places and rules, not values: those may be the words of a person.
 */
public final class ContractAssertions {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Map<EventType, Schema> STRICT = strictSchemas();

  private ContractAssertions() {}

  /**
   * Fails unless the record is an event of the contract.
   *
   * @return its envelope, for further assertions
   */
  public static EventEnvelope assertConforms(ConsumerRecord<String, byte[]> record) {
    EventEnvelope envelope;
    try {
      envelope = CloudEventHeaders.read(name -> KafkaProbe.header(record, name));
    } catch (UnreadableEvent e) {
      throw new AssertionError(place(record) + " is no event: " + e.getMessage(), e);
    }
    EventType type =
        EventType.ofType(envelope.type())
            .orElseThrow(() ->
                new AssertionError(place(record) + " has the unknown type " + envelope.type()));

    List<String> faults = new ArrayList<>();
    expect(type.topic(), record.topic(), "topic", faults);
    expect(type.source(), envelope.source(), CloudEventHeaders.SOURCE, faults);
    expect(envelope.subject(), record.key(), "key", faults);
    expect(
        CloudEventHeaders.JSON,
        KafkaProbe.header(record, CloudEventHeaders.CONTENT_TYPE),
        CloudEventHeaders.CONTENT_TYPE,
        faults);
    faults.addAll(faultsOf(type, record.value()));
    String about = type.topic().equals(Topics.CONDUCT) ? "customerPseudonym" : "complaintId";
    expect(envelope.subject(), field(record.value(), about), "$." + about, faults);
    if (!faults.isEmpty()) {
      throw new AssertionError(place(record) + ", " + envelope.type() + ": " + faults);
    }
    return envelope;
  }

  /**
   * Fails unless the payload is one of the type.
   *
   * @param json UTF-8
   */
  public static void assertConforms(EventType type, byte[] json) {
    List<String> faults = faultsOf(type, json);
    if (!faults.isEmpty()) {
      throw new AssertionError("No payload of " + type.type() + ": " + faults);
    }
  }

  private static List<String> faultsOf(EventType type, byte[] json) {
    Schema schema = STRICT.get(type);
    if (schema == null) {
      throw new IllegalStateException("No schema for " + type);
    }
    return schema.validate(tree(json).toString(), InputFormat.JSON).stream()
        .map(ContractAssertions::describe)
        .toList();
  }

  private static String describe(Error error) {
    return error.getInstanceLocation() + " breaks " + error.getSchemaLocation();
  }

  private static void expect(
      String expected, @Nullable String actual, String what, List<String> faults) {
    if (!expected.equals(actual)) {
      faults.add(what + " is " + actual + " instead of " + expected);
    }
  }

  private static @Nullable String field(byte[] json, String name) {
    return tree(json).path(name).textValue();
  }

  private static String place(ConsumerRecord<String, byte[]> record) {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }

  private static Map<EventType, Schema> strictSchemas() {
    Map<EventType, Schema> schemas = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      JsonNode schema = tree(resource(type.schemaResource()));
      closeObjects(schema);
      schemas.put(type, REGISTRY.getSchema(schema.toString(), InputFormat.JSON));
    }
    return schemas;
  }

  /** Forbids undeclared fields wherever the schema declares any. */
  private static void closeObjects(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("type").isTextual()
        && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(ContractAssertions::closeObjects);
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError("A payload is no JSON");
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ContractAssertions.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
