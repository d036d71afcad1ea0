package io.aplomo.triage.assessment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.engine.KafkaClients;
import io.aplomo.chassis.inbox.ConsumerLoop;
import io.aplomo.chassis.inbox.InboundEvent;
import io.aplomo.contracts.CloudEventHeaders;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TokensResource;
import io.aplomo.triage.assessment.Intake;
import io.aplomo.triage.assessment.Triage;
import io.aplomo.triage.assessment.Triage.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

/** Two instances on one database: what one of them has done the other does not do again. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class TwoNodesIT {
  private static final int COMPLAINTS = 40;
  private static final int MESSAGES = 5;

  @Inject IntakeConsumer consumer;
  @Inject Database database;
  @Inject KafkaClients clients;

  @Test
  void assessesOnceWhateverTheTwoReadAtTheSameTime() {
    List<Intake> intakes = intakes();
    ConsumerLoop second =
        new ConsumerLoop(
            consumer,
            database,
            () -> clients.consumer("aplomo-triage", "second", 50),
            () -> clients.impatient("second"),
            () -> {});
    try (Triage triage = new Triage()) {
      for (int n = 0; n <= MESSAGES; n++) {
        for (Intake intake : intakes) {
          ProducerRecord<String, byte[]> event =
              n == 0 ? intake.received("Sin gas.") : intake.said(n, "Sigo sin gas.");
          triage.hears(event, event);
        }
        if (n == 2) {
          // Joins in the middle: partitions move, and what was read may be read again.
          second.start();
        }
      }
      triage.awaits(intakes, MESSAGES + 1).forEach(TwoNodesIT::assertEachOnceInOrder);
    } finally {
      second.stop();
    }
  }

  @Test
  void lockingKeepsTwoTransactionsFromAssessingTheSameWithoutTheHelpOfTheInbox() {
    List<Intake> intakes = intakes();
    List<InboundEvent> batch = new ArrayList<>();
    for (Intake intake : intakes) {
      batch.add(inbound(intake.received("Sin gas.")));
      IntStream.rangeClosed(1, MESSAGES)
          .forEach(n -> batch.add(inbound(intake.said(n, "Sigo sin gas."))));
    }
    List<InboundEvent> reversed = new ArrayList<>(intakes.size());
    for (Intake intake : intakes.reversed()) {
      batch.stream()
          .filter(e -> e.envelope().subject().equals(intake.complaintId.toString()))
          .forEach(reversed::add);
    }

    // Twice the same in one order and twice in the other, at once: no deadlock, no second effect.
    List<Uni<Void>> transactions =
        Stream.of(batch, reversed, batch, reversed)
            .map(events -> database.inTransaction(tx -> consumer.apply(tx, events)))
            .toList();
    Uni.join().all(transactions).andFailFast().await().atMost(Triage.PATIENCE);

    try (Triage triage = new Triage()) {
      triage.awaits(intakes, MESSAGES + 1).forEach(TwoNodesIT::assertEachOnceInOrder);
    }
  }

  private static void assertEachOnceInOrder(List<Published> published) {
    assertThat(published)
        .extracting(p -> p.payload().assessmentNo())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, MESSAGES + 1).boxed().toList());
    assertThat(published).extracting(p -> p.envelope().id()).doesNotHaveDuplicates();
    assertThat(published).extracting(p -> p.payload().messageId()).doesNotHaveDuplicates();
    assertThat(published)
        .extracting(p -> p.envelope().sequence())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, MESSAGES + 1).mapToObj(n -> (long) n).toList());
  }

  private static List<Intake> intakes() {
    return Stream.generate(Intake::new).limit(COMPLAINTS).toList();
  }

  private static InboundEvent inbound(ProducerRecord<String, byte[]> record) {
    EventEnvelope envelope =
        CloudEventHeaders.read(name -> {
          Header header = record.headers().lastHeader(name);
          return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        });
    return new InboundEvent(
        envelope,
        ContractJson.read(
            record.value(), EventType.ofType(envelope.type()).orElseThrow().payload()));
  }
}
