package io.aplomo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import io.aplomo.contracts.SampleMutations.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Breaks every bound of every schema, one at a time, in the sample, and asks the record: what the
 * schema allows it takes, and whatever it takes it writes as the schema allows.
 */
class SchemaAgreesWithRecordTest {

  /** Scales whose values are all there is: a new one would be a new version of the event. */
  private static final Set<String> CLOSED =
      Set.of(
          "$.assessment.urgency.level",
          "$.assessment.conduct.level",
          "$.assessment.emotion.level",
          "$.assessment.demand.verdict",
          "$.corrections.urgency",
          "$.corrections.conduct",
          "$.corrections.emotion",
          "$.corrections.demand");

  /** Conditions between fields, which the schema only tells in words. */
  private static final Pattern BETWEEN_FIELDS =
      Pattern.compile(".*\\.spans\\[0]\\.end .*|\\$\\.assessment\\.fault\\.probability\\..*");

  @ParameterizedTest
  @EnumSource
  void recordTakesWhatTheSchemaAllows(EventType type) {
    Schema schema = ContractFiles.schema(type);

    List<String> refused = new ArrayList<>();
    for (Mutation mutation : SampleMutations.ofBounds(type)) {
      if (allows(schema, mutation.payload()) && read(type, mutation).isEmpty()) {
        refused.add(mutation.what());
      }
    }

    assertThat(refused).allMatch(BETWEEN_FIELDS.asMatchPredicate());
  }

  @ParameterizedTest
  @EnumSource
  void recordWritesOnlyWhatTheSchemaAllows(EventType type) {
    Schema schema = ContractFiles.schema(type);

    List<String> slippedThrough = new ArrayList<>();
    for (Mutation mutation : SampleMutations.ofBounds(type)) {
      Optional<Record> read = read(type, mutation);
      if (read.isPresent()
          && !allows(schema, ContractFiles.tree(ContractJson.write(read.orElseThrow())))) {
        slippedThrough.add(mutation.what());
      }
    }

    assertThat(slippedThrough).isEmpty();
  }

  /** Without this the two above could agree by never breaking anything. */
  @ParameterizedTest
  @EnumSource
  void mutationsBothKeepAndBreakTheSchema(EventType type) {
    Schema schema = ContractFiles.schema(type);

    assertThat(SampleMutations.ofBounds(type))
        .hasSizeGreaterThan(10)
        .anyMatch(mutation -> allows(schema, mutation.payload()))
        .anyMatch(mutation -> !allows(schema, mutation.payload()));
  }

  @Test
  void everyEnumerationMayGrowExceptTheClosedScales() {
    Set<String> refused = new TreeSet<>();
    for (EventType type : EventType.values()) {
      for (Mutation mutation : SampleMutations.ofEnumerations(type)) {
        if (read(type, mutation).isEmpty()) {
          refused.add(mutation.what());
        }
      }
    }

    assertThat(refused).isEqualTo(CLOSED);
  }

  private static boolean allows(Schema schema, JsonNode payload) {
    return ContractFiles.errors(schema, payload).isEmpty();
  }

  private static Optional<Record> read(EventType type, Mutation mutation) {
    try {
      return Optional.of(ContractFiles.read(type, mutation.payload()));
    } catch (UnreadableEvent refused) {
      return Optional.empty();
    }
  }
}
