package io.aplomo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the AsyncAPI document to the code that it describes. */
class AsyncApiTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static JsonNode document = MissingNode.getInstance();

  @BeforeAll
  static void parse() throws JsonProcessingException {
    document = YAMLMapper.builder().build().readTree(ContractFiles.text("/asyncapi.yaml"));
  }

  @Test
  void isAsyncApi3() {
    assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
  }

  @Test
  void describesEveryTopicAndNoOther() {
    List<Topic> described = new ArrayList<>();
    for (JsonNode channel : document.path("channels")) {
      JsonNode kafka = channel.at("/bindings/kafka");
      described.add(
          new Topic(
              channel.path("address").asText(),
              kafka.path("partitions").asInt(),
              Duration.ofMillis(kafka.path("topicConfiguration").path("retention.ms").asLong())));
    }

    assertThat(described).containsExactlyElementsOf(Topics.ALL);
  }

  @Test
  void restrictsWhatCarriesWordsOfPeople() {
    for (JsonNode channel : document.path("channels")) {
      assertThat(channel.path("x-aplomo-restricted").asBoolean())
          .as(channel.path("address").asText())
          .isEqualTo(channel.path("address").asText().startsWith(Topics.INTAKE));
    }
  }

  @Test
  void everyReaderHasItsDeadLetters() {
    Set<String> expected = new TreeSet<>();
    for (JsonNode channel : document.path("channels")) {
      channel
          .path("x-aplomo-readers")
          .forEach(reader ->
              expected.add(Topics.deadLetterOf(channel.path("address").asText(), reader.asText())));
    }

    assertThat(Topics.ALL)
        .extracting(Topic::name)
        .filteredOn(name -> name.endsWith(".dead-letter"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void describesTheEvent(EventType type) {
    JsonNode message = message(type);
    JsonNode attributes = message.at("/headers/allOf/1/properties");

    assertThat(message.path("title").asText()).isEqualTo(type.payload().getSimpleName());
    assertThat(message.path("contentType").asText()).isEqualTo(CloudEventHeaders.JSON);
    assertThat(message.at("/payload/$ref").asText()).isEqualTo("." + type.schemaResource());
    assertThat(message.path("x-aplomo-sample").asText()).isEqualTo("." + type.sampleResource());
    assertThat(attributes.at("/ce_type/const").asText()).isEqualTo(type.type());
    assertThat(attributes.at("/ce_source/const").asText()).isEqualTo(type.source());
    assertThat(message.at("/headers/allOf/0/$ref").asText())
        .isEqualTo("#/components/schemas/cloudEventHeaders");
  }

  @ParameterizedTest
  @EnumSource
  void putsTheEventIntoTheChannelOfItsTopicAlone(EventType type) {
    List<String> addresses = new ArrayList<>();
    for (JsonNode channel : document.path("channels")) {
      for (JsonNode reference : channel.path("messages")) {
        if (resolve(reference).path("name").asText().equals(type.type())) {
          addresses.add(channel.path("address").asText());
        }
      }
    }

    assertThat(addresses).containsExactly(type.topic());
  }

  @Test
  void describesNoEventThatDoesNotExist() {
    for (JsonNode message : document.at("/components/messages")) {
      String name = message.path("name").asText();
      assertThat(name.equals("deadLetter") || EventType.ofType(name).isPresent()).as(name).isTrue();
    }
  }

  @Test
  void everyReferenceWithinTheDocumentLeadsSomewhere() {
    List<JsonNode> references = document.findValues("$ref");

    assertThat(references).hasSizeGreaterThan(30);
    assertThat(references)
        .filteredOn(reference -> reference.asText().startsWith("#"))
        .allSatisfy(reference ->
            assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
  }

  @Test
  void describesTheHeadersThatAreWritten() {
    JsonNode headers = document.at("/components/schemas/cloudEventHeaders");
    Map<String, String> written = CloudEventHeaders.of(envelope());
    Set<String> required = new TreeSet<>();
    headers.path("required").forEach(name -> required.add(name.asText()));
    Set<String> described = new TreeSet<>();
    headers.path("properties").fieldNames().forEachRemaining(described::add);

    assertThat(described).isEqualTo(new TreeSet<>(written.keySet()));
    described.remove(CloudEventHeaders.TRACEPARENT);
    assertThat(required).isEqualTo(described);
  }

  @Test
  void givesTheHeadersTheBoundsOfTheEnvelope() {
    assertThat(pattern("ce_source")).isEqualTo(whole(EventEnvelope.SOURCE));
    assertThat(pattern("ce_type")).isEqualTo(whole(EventEnvelope.TYPE));
    assertThat(pattern("ce_subject")).isEqualTo(whole(EventEnvelope.SUBJECT));
    assertThat(pattern("ce_tenant")).isEqualTo(whole(EventEnvelope.TENANT));
    assertThat(pattern("traceparent")).isEqualTo(whole(EventEnvelope.TRACEPARENT));
  }

  /** AsyncAPI tools read schemas as draft 7. */
  @ParameterizedTest
  @EnumSource
  void schemasAssertOnlyWhatDraft7Can(EventType type) {
    String schema = ContractFiles.schemaDocument(type).toString();

    assertThat(schema)
        .doesNotContain(
            "\"unevaluated", "\"prefixItems\"", "\"dependent", "\"minContains\"", "\"$dynamic");
  }

  private static JsonNode message(EventType type) {
    for (JsonNode message : document.at("/components/messages")) {
      if (message.path("name").asText().equals(type.type())) {
        return message;
      }
    }
    throw new AssertionError("No message " + type.type());
  }

  private static JsonNode resolve(JsonNode reference) {
    return document.at(reference.path("$ref").asText().substring(1));
  }

  private static String pattern(String header) {
    return document
        .at("/components/schemas/cloudEventHeaders/properties")
        .path(header)
        .path("pattern")
        .asText();
  }

  private static String whole(Pattern pattern) {
    return "^" + pattern.pattern() + "$";
  }

  private static EventEnvelope envelope() {
    EventType type = EventType.CASE_OPENED;
    Instant at = Instant.parse("2026-11-21T10:00:00Z");
    return new EventEnvelope(
        UUID.fromString("01a1fd63-abc8-7c08-9e5a-d17b2f60c4e3"),
        type.type(),
        type.source(),
        EventFixtures.COMPLAINT.toString(),
        "demo",
        1,
        at,
        at,
        TRACE);
  }
}
