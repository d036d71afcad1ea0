package io.aplomo.triage.assessment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.intake.Author;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TokensResource;
import io.aplomo.triage.assessment.Intake;
import io.aplomo.triage.assessment.Triage;
import io.aplomo.triage.assessment.Triage.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class AssessmentFlowIT {
  private static final String COMPLAINT = "Llevo tres días sin gas y nadie coge el teléfono.";

  private final Triage triage = new Triage();
  private final Intake intake = new Intake();

  @AfterEach
  void close() {
    triage.close();
  }

  @Test
  void publishesOneAssessmentOfAComplaint() {
    ProducerRecord<String, byte[]> received = intake.received(COMPLAINT);
    triage.hears(received);

    List<Published> published = triage.awaits(intake, 1);

    assertThat(published).hasSize(1);
    Published assessed = published.getFirst();
    assertThat(assessed.envelope().id())
        .isEqualTo(DerivedId.of(Intake.idOf(received), "complaint.assessed"));
    assertThat(assessed.envelope().sequence()).isEqualTo(1);
    assertThat(assessed.envelope().tenant()).isEqualTo("demo");
    assertThat(assessed.envelope().traceparent()).contains("0af7651916cd43dd8448eb211c80319c");
    assertThat(assessed.payload().assessmentNo()).isEqualTo(1);
    assertThat(assessed.payload().messageId()).isNull();
    assertThat(assessed.payload().causeId()).isEqualTo(Intake.idOf(received));
    assertThat(assessed.payload().receivedAt()).isEqualTo("2026-11-20T18:42:00Z");
    assertThat(assessed.payload().jurisdiction()).isEqualTo("ES-CT");
    assertThat(assessed.payload().assessment().language()).isEqualTo("es");
    assertThat(assessed.payload().assessment().vulnerable()).isTrue();
  }

  @Test
  void assessesEveryMessageOfTheCustomerWithinTheConversation() {
    triage.hears(
        intake.received(COMPLAINT),
        intake.said(1, Author.AGENT, "Buenos días, lo estamos mirando."),
        intake.said(2, "Sigo sin gas, y mi madre tiene 82 años."),
        intake.said(3, Author.BOT, "¿Le ha servido de ayuda?"),
        intake.said(4, "No, y huele a gas en la escalera."));

    List<Published> published = triage.awaits(intake, 3);

    assertThat(published).extracting(p -> p.payload().assessmentNo()).containsExactly(1, 2, 3);
    assertThat(published).extracting(p -> p.envelope().sequence()).containsExactly(1L, 2L, 3L);
    assertThat(published)
        .extracting(p -> p.payload().messageId())
        .containsExactly(null, intake.messageId(2), intake.messageId(4));
    assertThat(published).extracting(p -> p.envelope().effectiveAt()).isSorted();
  }

  @Test
  void assessesOnceWhatIsToldManyTimes() {
    ProducerRecord<String, byte[]> received = intake.received(COMPLAINT);
    ProducerRecord<String, byte[]> said = intake.said(1, "Sigo sin gas.");
    // The last two are other events of the same facts, as an intake set back to a backup tells
    // them.
    triage.hears(
        received,
        received,
        said,
        received,
        said,
        intake.received(COMPLAINT),
        intake.said(1, "Sigo sin gas."),
        intake.said(2, "Fin."));

    List<Published> published = triage.awaits(intake, 3);

    assertThat(published)
        .extracting(p -> p.payload().messageId())
        .containsExactly(null, intake.messageId(1), intake.messageId(2));
  }

  @Test
  void endsInTheSameAssessmentWhenTheComplaintComesAfterItsMessages() {
    Intake late = new Intake();
    triage.hears(late.said(1, "Huele a gas en la escalera."), late.said(2, "Gracias."));
    triage.hears(late.received(COMPLAINT));
    triage.hears(
        intake.received(COMPLAINT),
        intake.said(1, "Huele a gas en la escalera."),
        intake.said(2, "Gracias."));

    List<Published> inOrder = triage.awaits(intake, 3);
    List<Published> afterwards = triage.awaits(late, 3);

    for (int i = 0; i < 3; i++) {
      assertThat(scores(afterwards.get(i), late)).isEqualTo(scores(inOrder.get(i), intake));
    }
    assertThat(afterwards)
        .extracting(p -> p.payload().messageId())
        .containsExactly(null, late.messageId(1), late.messageId(2));
  }

  @Test
  void setsAsideOnlyTheRecordsThatCanNeverBeAssessed() {
    triage.hears(
        intake.received(COMPLAINT),
        intake.record(EventType.MESSAGE_ADDED, 2, "{\"complaintId\":"),
        intake.said(2, "NUL \u0000 is no text."),
        intake.said(3, "Sigo sin gas."));

    List<Published> published = triage.awaits(intake, 2);
    List<ConsumerRecord<String, byte[]>> dead =
        await()
            .atMost(Triage.PATIENCE)
            .until(() -> triage.deadLetters(intake), letters -> letters.size() >= 2);

    assertThat(published)
        .extracting(p -> p.payload().messageId())
        .containsExactly(null, intake.messageId(3));
    assertThat(dead)
        .extracting(d -> Triage.header(d, "aplomo-dead-letter-code"))
        .containsExactly("event.malformed-json", "event.invalid-characters");
    assertThat(dead)
        .extracting(d -> Triage.header(d, "aplomo-dead-letter-path"))
        .containsExactly("$", "$.text");
  }

  @Test
  void takesNothingInFromAnotherTenant() {
    triage.hears(intake.received(COMPLAINT));
    triage.awaits(intake, 1);
    ProducerRecord<String, byte[]> foreign = intake.said(1, "Soy otro.");
    foreign.headers().remove("ce_tenant").add("ce_tenant", "other".getBytes(UTF_8));
    triage.hears(foreign, intake.said(2, "Soy yo."));

    List<Published> published = triage.awaits(intake, 2);

    assertThat(published.getLast().payload().messageId()).isEqualTo(intake.messageId(2));
    assertThat(triage.deadLetters(intake))
        .extracting(d -> Triage.header(d, "aplomo-dead-letter-code"))
        .containsExactly("event.foreign-tenant");
  }

  @Test
  void assessesAReplayedMessageWithinAllThatIsKnownByThen() {
    ProducerRecord<String, byte[]> broken =
        intake.record(EventType.MESSAGE_ADDED, 2, "{\"complaintId\":");
    triage.hears(intake.received(COMPLAINT), broken, intake.said(2, "Gracias."));
    triage.awaits(intake, 2);

    triage.hears(intake.said(1, "Huele a gas en la escalera."));
    List<Published> published = triage.awaits(intake, 3);

    Published replayed = published.getLast();
    assertThat(replayed.payload().messageId()).isEqualTo(intake.messageId(1));
    assertThat(replayed.payload().assessment().safety()).isTrue();
  }

  /** Spans name messages by id, which differ between two conversations of the same words. */
  private static String scores(Published published, Intake intake) {
    Assessment assessment = published.payload().assessment();
    return assessment
        .toString()
        .replace(intake.complaintId.toString().substring(0, 18), "conversation");
  }
}
