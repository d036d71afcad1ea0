package io.aplomo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventHeadersTest {

  private static final EventEnvelope ENVELOPE =
      new EventEnvelope(
          UUID.fromString("0193a2b4-0000-7000-8000-000000000001"),
          EventType.COMPLAINT_RECEIVED.type(),
          EventType.COMPLAINT_RECEIVED.source(),
          "0193a2b4-0000-7000-8000-000000000002",
          "demo",
          1,
          Instant.parse("2026-11-21T10:00:00.123456Z"),
          Instant.parse("2026-11-21T10:00:00.120Z"),
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  @Test
  void readsWhatItWrites() {
    assertThat(read(CloudEventHeaders.of(ENVELOPE))).isEqualTo(ENVELOPE);
  }

  @Test
  void followsTheNamesOfTheKafkaBinding() {
    assertThat(CloudEventHeaders.of(ENVELOPE))
        .containsExactly(
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_id", "0193a2b4-0000-7000-8000-000000000001"),
            Map.entry("ce_source", "/intake"),
            Map.entry("ce_type", "io.aplomo.complaint.received.v1"),
            Map.entry("ce_subject", "0193a2b4-0000-7000-8000-000000000002"),
            Map.entry("ce_time", "2026-11-21T10:00:00.120Z"),
            Map.entry("ce_tenant", "demo"),
            Map.entry("ce_sequence", "1"),
            Map.entry("ce_effectiveat", "2026-11-21T10:00:00.123456Z"),
            Map.entry("content-type", "application/json"),
            Map.entry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_specversion",
        "ce_id",
        "ce_source",
        "ce_type",
        "ce_subject",
        "ce_time",
        "ce_tenant",
        "ce_sequence",
        "ce_effectiveat"
      })
  void namesTheHeaderThatIsMissing(String header) {
    Map<String, String> headers = CloudEventHeaders.of(ENVELOPE);
    headers.remove(header);

    UnreadableEvent e = refused(headers);

    assertThat(e.code().id()).isEqualTo("missing-header");
    assertThat(e.path()).isEqualTo(header);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_specversion, 0.3",
    "ce_id, 1-1-1-1-1",
    "ce_source, intake",
    "ce_type, Ünknown",
    "ce_subject, a b",
    "ce_time, 21 Nov 2026",
    "ce_tenant, Demo",
    "ce_sequence, 0",
    "ce_effectiveat, 2026-11-21T10:00:00",
  })
  void namesTheHeaderThatIsOutOfBounds(String header, String value) {
    Map<String, String> headers = CloudEventHeaders.of(ENVELOPE);
    headers.put(header, value);

    UnreadableEvent e = refused(headers);

    assertThat(e.code().id()).isEqualTo("invalid-header");
    assertThat(e.path()).isEqualTo(header);
  }

  @Test
  void goesOnWithoutATraceContextThatItCannotRead() {
    Map<String, String> headers = new HashMap<>(CloudEventHeaders.of(ENVELOPE));
    headers.put("traceparent", "nonsense");

    assertThat(read(headers).traceparent()).isNull();
  }

  private static EventEnvelope read(Map<String, String> headers) {
    return CloudEventHeaders.read(headers::get);
  }

  private static UnreadableEvent refused(Map<String, String> headers) {
    return catchThrowableOfType(UnreadableEvent.class, () -> read(headers));
  }
}
