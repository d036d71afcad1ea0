package io.aplomo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds records, schemas and the committed samples to one another. */
class GoldenSampleTest {

  @ParameterizedTest
  @EnumSource
  void schemaIsASchema(EventType type) {
    assertThat(ContractFiles.errorsOfSchema(type)).isEmpty();
    assertThat(ContractFiles.schemaDocument(type).path("title").asText())
        .isEqualTo(type.payload().getSimpleName());
  }

  @ParameterizedTest
  @EnumSource
  void samplesAreValid(EventType type) {
    assertThat(ContractFiles.errors(ContractFiles.schema(type), ContractFiles.sample(type)))
        .isEmpty();
    assertThat(ContractFiles.errors(ContractFiles.schema(type), ContractFiles.minimalSample(type)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void producersWriteTheSample(EventType type) {
    assertThat(ContractJson.write(EventFixtures.of(type)))
        .isEqualTo(ContractFiles.sample(type).toString());
  }

  @ParameterizedTest
  @EnumSource
  void consumersReadTheSample(EventType type) {
    assertThat(ContractFiles.read(type, ContractFiles.sample(type)))
        .isEqualTo(EventFixtures.of(type));
  }

  @ParameterizedTest
  @EnumSource
  void consumersReadTheSmallestPayload(EventType type) {
    Record read = ContractFiles.read(type, ContractFiles.minimalSample(type));

    JsonNode written = ContractFiles.tree(ContractJson.write(read));
    assertThat(ContractFiles.errors(ContractFiles.schema(type), written)).isEmpty();
  }

  /** To require a further field breaks whoever still writes without it: this sample shows it. */
  @ParameterizedTest
  @EnumSource
  void requiredFieldsAreThoseOfTheSmallestPayload(EventType type) {
    assertThat(requiredOf(ContractFiles.schemaDocument(type)))
        .isEqualTo(namesOf(ContractFiles.minimalSample(type)));
  }

  @ParameterizedTest
  @EnumSource
  void sampleShowsEveryFieldOfTheSchema(EventType type) {
    assertThat(namesOf(ContractFiles.sample(type)))
        .isEqualTo(namesOf(ContractFiles.schemaDocument(type).path("properties")));
  }

  @ParameterizedTest
  @EnumSource
  void consumersPassOverFieldsThatTheyDoNotKnow(EventType type) {
    ObjectNode newer = ContractFiles.sample(type).deepCopy();
    newer.put("addedLater", "x").putObject("addedLaterToo").put("deep", 1);
    newer.properties().stream()
        .filter(field -> field.getValue().isObject() && !field.getKey().equals("facts"))
        .forEach(field -> ((ObjectNode) field.getValue()).put("addedLater", 1));

    assertThat(ContractFiles.read(type, newer)).isEqualTo(EventFixtures.of(type));
  }

  @Test
  void spansOfTheSamplePointAtWholeWordsOfItsTexts() {
    Assessment assessment = EventFixtures.assessed().assessment();

    List<String> stretches =
        Stream.of(
                assessment.urgency().reasons(),
                assessment.fault().reasons(),
                assessment.vulnerableReasons())
            .flatMap(List::stream)
            .map(Reason::spans)
            .flatMap(List::stream)
            .map(GoldenSampleTest::stretch)
            .toList();

    assertThat(stretches)
        .containsExactly(
            "sin gas",
            "sin gas",
            "82 años",
            "Nadie coge el teléfono",
            "está enferma",
            "mi madre tiene 82 años");
  }

  private static String stretch(Span span) {
    String text =
        span.messageId() == null
            ? EventFixtures.received().text()
            : EventFixtures.messageAdded().text();
    return text.substring(span.start(), span.end());
  }

  private static Set<String> requiredOf(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static Set<String> namesOf(JsonNode object) {
    Set<String> names = new TreeSet<>();
    StreamSupport.stream(
            ((Iterable<String>) object::fieldNames).spliterator(), /* parallel= */ false)
        .forEach(names::add);
    return names;
  }
}
