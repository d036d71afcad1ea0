package io.aplomo.escalation.cases.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Services;
import io.aplomo.contracts.Topics;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseStreamIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProbe kafka = TestKafka.probe();

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void aComplaintBecomesACaseWithItsAssessment() {
    UUID complaint = Told.newComplaint();

    kafka.send(Told.received(complaint).record());
    kafka.send(Told.assessed(complaint, 1, "HIGH", "ABUSIVE", "STAFF").record());

    JsonPath item =
        Api.eventually(
            complaint, found -> assertThat(found.getString("assessmentNo")).isEqualTo("1"));
    assertThat(item.getString("id")).isEqualTo(CaseIds.of(complaint).toString());
    assertThat(item.getString("status")).isEqualTo("OPEN");
    assertThat(item.getString("priority")).isEqualTo("P2");
    assertThat(item.getString("queue")).isEqualTo("SUPERVISORS");
    assertThat(item.getString("channel")).isEqualTo("EMAIL");
    assertThat(item.getString("receivedAt")).isEqualTo("2026-11-20T18:42:00Z");
    assertThat(item.getString("customer.ref")).isEqualTo("C-104822");
    assertThat(item.getString("assessment.urgency.level")).isEqualTo("HIGH");
    assertThat(item.getString("assessment.fault.verdict")).isEqualTo("COMPANY");
    assertThat(item.getDouble("assessment.fault.probability.company")).isEqualTo(0.81);
  }

  @Test
  void aCorrectionIsShownBesideTheAssessmentAndDecides() {
    UUID complaint = Told.newComplaint();

    kafka.send(Told.received(complaint).record());
    kafka.send(Told.assessed(complaint, 1, "LOW").record());
    kafka.send(Told.corrected(complaint, 2, "HIGH", "{\"urgency\":\"HIGH\"}").record());

    JsonPath item =
        Api.eventually(complaint, found -> assertThat(found.getString("priority")).isEqualTo("P2"));
    assertThat(item.getString("assessment.urgency.level")).isEqualTo("LOW");
    assertThat(item.getString("corrections.urgency")).isEqualTo("HIGH");

    kafka.send(Told.lifted(complaint, 3).record());
    JsonPath lifted =
        Api.eventually(complaint, found -> assertThat(found.getString("priority")).isEqualTo("P4"));
    assertThat(lifted.getString("corrections")).isNull();
  }

  @Test
  void whatHappensIsPublishedAsTheContractSaysAndOnce() {
    UUID complaint = Told.newComplaint();
    Told received = Told.received(complaint);
    Told assessed = Told.assessed(complaint, 1, "CRITICAL");

    kafka.send(received.record());
    kafka.send(received.record());
    kafka.send(assessed.record());
    kafka.send(assessed.record());
    Told last = Told.assessed(complaint, 2, "LOW");
    kafka.send(last.record());

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(ofTheCase(complaint))
                .extracting(EventEnvelope::type)
                .containsExactly(
                    EventType.CASE_OPENED.type(),
                    EventType.CASE_PRIORITISED.type(),
                    EventType.CASE_ROUTED.type(),
                    EventType.ACKNOWLEDGEMENT_REQUESTED.type(),
                    EventType.CASE_PRIORITISED.type(),
                    EventType.CASE_PRIORITISED.type()));
    List<EventEnvelope> all = published(complaint);
    assertThat(all)
        .extracting(EventEnvelope::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
  }

  @Test
  void aComplaintBehindItsAssessmentEndsInTheSameCase() {
    UUID complaint = Told.newComplaint();

    kafka.send(Told.assessed(complaint, 1, "CRITICAL").record());
    JsonPath early =
        Api.eventually(complaint, found -> assertThat(found.getString("priority")).isEqualTo("P1"));
    assertThat(early.getMap("customer")).isNull();

    kafka.send(Told.message(complaint, 1).record());
    kafka.send(Told.received(complaint).record());

    JsonPath item =
        Api.eventually(
            complaint, found -> assertThat(found.getString("customer.ref")).isEqualTo("C-104822"));
    assertThat(item.getString("priority")).isEqualTo("P1");
    JsonPath whole = Api.read(UUID.fromString(item.getString("id"))).jsonPath();
    assertThat(whole.getList("conversation.items.number")).containsExactly(0, 1);
    assertThat(whole.getString("conversation.items[0].text")).startsWith("Llevo tres días");
    assertThat(whole.getList("timeline.items.kind"))
        .containsExactly(
            "OPENED",
            "ASSESSED",
            "PRIORITISED",
            "ROUTED",
            "MESSAGE_ADDED",
            "DOCUMENTED",
            "ACKNOWLEDGEMENT_REQUESTED");
  }

  @Test
  void aPoisonRecordInABatchIsSetAsideAloneAndTheRestGoesOn() {
    List<UUID> complaints = new ArrayList<>();
    UUID poisoned = Told.newComplaint();
    int partition = 7;
    for (int i = 0; i < 5; i++) {
      UUID complaint = Told.newComplaint();
      complaints.add(complaint);
      kafka.send(to(partition, Told.received(complaint)));
      if (i == 2) {
        kafka.send(
            to(partition, Told.received(poisoned).with(payload -> payload.remove("channel"))));
      }
    }
    UUID unassessed = complaints.getFirst();
    kafka.send(
        to(
            partition,
            Told.assessed(unassessed, 1, "CRITICAL")
                .with(payload -> payload.remove("receivedAt"))));
    kafka.send(to(partition, Told.assessed(unassessed, 2, "HIGH")));

    for (UUID complaint : complaints) {
      Api.eventually(complaint, found -> assertThat(found.getString("id")).isNotNull());
    }
    Api.eventually(unassessed, found -> assertThat(found.getString("priority")).isEqualTo("P2"));
    assertSetAside(Topics.INTAKE, poisoned, "event.missing-field", "$.channel");
    assertSetAside(Topics.TRIAGE, unassessed, "event.missing-field", "$.receivedAt");
  }

  @Test
  void anOldAssessmentThatIsReplayedChangesNothing() {
    UUID complaint = Told.newComplaint();
    kafka.send(Told.received(complaint).record());
    kafka.send(Told.assessed(complaint, 2, "LOW").record());
    Api.eventually(complaint, found -> assertThat(found.getString("priority")).isEqualTo("P4"));

    kafka.send(Told.assessed(complaint, 1, "CRITICAL", "THREATENING", "STAFF").record());
    UUID id = CaseIds.of(complaint);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(Api.read(id).jsonPath().getList("timeline.items.kind"))
                .contains("ASSESSMENT_IGNORED"));

    assertThat(Api.read(id).jsonPath().getString("priority")).isEqualTo("P4");
    assertThat(Api.read(id).jsonPath().getString("queue")).isEqualTo("AGENTS");
    assertThat(ofTheCase(complaint)).hasSize(5);
  }

  /** Without what its clocks tell, and without whom they call: the complaint is an old one. */
  private List<EventEnvelope> ofTheCase(UUID complaint) {
    return published(complaint).stream()
        .filter(event -> !event.type().startsWith("io.aplomo.clock."))
        .filter(event -> !event.type().equals(EventType.CASE_ESCALATED.type()))
        .toList();
  }

  private List<EventEnvelope> published(UUID complaint) {
    return kafka.all(Topics.CASES, complaint.toString()).stream()
        .map(ContractAssertions::assertConforms)
        .toList();
  }

  private void assertSetAside(String topic, UUID complaint, String code, String path) {
    List<ConsumerRecord<String, byte[]>> aside =
        kafka.all(Topics.deadLetterOf(topic, Services.ESCALATION), complaint.toString());
    assertThat(aside).hasSize(1);
    assertThat(KafkaProbe.header(aside.getFirst(), "aplomo-dead-letter-code")).isEqualTo(code);
    assertThat(KafkaProbe.header(aside.getFirst(), "aplomo-dead-letter-path")).isEqualTo(path);
  }

  private static ProducerRecord<String, byte[]> to(int partition, Told told) {
    ProducerRecord<String, byte[]> record = told.record();
    return new ProducerRecord<>(
        record.topic(), partition, record.key(), record.value(), record.headers());
  }
}
