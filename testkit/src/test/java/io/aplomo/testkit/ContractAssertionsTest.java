package io.aplomo.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aplomo.contracts.CloudEventHeaders;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractAssertionsTest {

  private static final String COMPLAINT = "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10";

  /** The customer of the samples of {@code conduct.*}, as events name them. */
  private static final String PSEUDONYM = "5b0c7f8e-41d2-8a36-9c57-e2f1a6d30b94";

  @ParameterizedTest
  @EnumSource
  void takesTheSampleOfEveryEvent(EventType type) {
    EventEnvelope envelope =
        ContractAssertions.assertConforms(record(type, subject(type), sample(type)));

    assertThat(envelope.type()).isEqualTo(type.type());
  }

  @Test
  void refusesAFieldThatTheSchemaDoesNotDeclare() {
    refuses(
        EventType.CASE_OPENED,
        sample(EventType.CASE_OPENED).replace("\"channel\"", "\"canal\""),
        "additionalProperties");
    refuses(
        EventType.COMPLAINT_ASSESSED,
        sample(EventType.COMPLAINT_ASSESSED).replace("\"urgency\": {", "\"urgency\": {\"t\": 1,"),
        "additionalProperties");
  }

  @Test
  void refusesAValueOutOfBoundsWithoutQuotingIt() {
    String json = sample(EventType.CASE_RESOLVED).replace("\"REMEDIED\"", "\"words of a canary\"");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () -> ContractAssertions.assertConforms(EventType.CASE_RESOLVED, json.getBytes(UTF_8)))
        .withMessageContaining("reasonCode")
        .withMessageNotContaining("canary");
  }

  @Test
  void refusesWhatIsNoJsonWithoutQuotingIt() {
    byte[] canary = "{\"text\": canary".getBytes(UTF_8);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> ContractAssertions.assertConforms(EventType.MESSAGE_ADDED, canary))
        .withMessageNotContaining("canary")
        .withNoCause();
  }

  @Test
  void refusesAnotherKey() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() ->
            ContractAssertions.assertConforms(
                record(EventType.CASE_OPENED, "another", sample(EventType.CASE_OPENED))))
        .withMessageContaining("key is another");
  }

  @Test
  void refusesARecordWithoutHeaders() {
    ConsumerRecord<String, byte[]> bare =
        new ConsumerRecord<>("aplomo.cases.v1", 0, 0, COMPLAINT, "{}".getBytes(UTF_8));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> ContractAssertions.assertConforms(bare))
        .withMessageContaining("missing-header");
  }

  private static void refuses(EventType type, String json, String rule) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> ContractAssertions.assertConforms(type, json.getBytes(UTF_8)))
        .withMessageContaining(rule);
  }

  private static ConsumerRecord<String, byte[]> record(EventType type, String key, String json) {
    Instant now = Instant.parse("2026-11-21T10:00:00Z");
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(type.topic(), 3, 17, key, json.getBytes(UTF_8));
    CloudEventHeaders.of(
            new EventEnvelope(
                UUID.fromString(COMPLAINT),
                type.type(),
                type.source(),
                subject(type),
                "demo",
                1,
                now,
                now,
                null))
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private static String subject(EventType type) {
    return type.topic().equals(Topics.CONDUCT) ? PSEUDONYM : COMPLAINT;
  }

  private static String sample(EventType type) {
    try (InputStream in =
        Objects.requireNonNull(
            ContractAssertionsTest.class.getResourceAsStream(type.sampleResource()))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
