package io.aplomo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words of people travel on the intake topic and nowhere else (invariant 7). */
class PrivacyTest {

  private static final String WORDS = "Llevo tres días sin gas";

  /**
   * Carries Aplomo's own wording, a template filled with a key and an instant: no words of people.
   */
  private static final EventType OWN_WORDING = EventType.ACKNOWLEDGEMENT_REQUESTED;

  @ParameterizedTest
  @EnumSource
  void onlyIntakeHasAStringThatTakesWordsOfPeople(EventType type) {
    JsonNode schema = ContractFiles.schemaDocument(type);
    List<String> open = new ArrayList<>();
    collectOpenStrings(schema, "$", open);

    if (type.topic().equals(Topics.INTAKE)) {
      assertThat(open).contains("$.properties.text");
    } else if (type == OWN_WORDING) {
      assertThat(open).containsExactly("$.properties.text");
    } else {
      assertThat(open).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyIntakeHasAFieldThatIsNamedAfterWordsOfPeople(EventType type) {
    List<String> names =
        Stream.of(type.payload().getRecordComponents()).map(RecordComponent::getName).toList();

    if (!type.topic().equals(Topics.INTAKE)) {
      assertThat(names).doesNotContain("name", "subject", "customer", "facts");
      assertThat(names.contains("text")).isEqualTo(type == OWN_WORDING);
    }
  }

  @Test
  void wordsOfPeopleAreOnTheIntakeTopicAlone() {
    assertThat(EventType.values())
        .filteredOn(type -> type.payload().getPackageName().endsWith(".intake"))
        .hasSize(2)
        .allMatch(type -> type.topic().equals(Topics.INTAKE));
  }

  /** A string is closed if it is enumerated or has a pattern that no sentence matches. */
  private static void collectOpenStrings(JsonNode schema, String path, List<String> into) {
    if (schema.path("type").asText().equals("string") && !schema.has("enum")) {
      String pattern = schema.path("pattern").asText(".*");
      if (Pattern.compile(pattern).matcher(WORDS).find()) {
        into.add(path);
      }
    }
    if (schema.path("type").asText().equals("object") && !schema.has("properties")) {
      into.add(path);
    }
    schema
        .properties()
        .forEach(field -> collectOpenStrings(field.getValue(), path + "." + field.getKey(), into));
  }
}
