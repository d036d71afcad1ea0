package io.aplomo.intake.complaint.http;

import static io.aplomo.intake.Requests.COMPLAINTS;
import static io.aplomo.intake.Requests.as;
import static io.aplomo.intake.Requests.complaint;
import static io.aplomo.intake.Requests.posted;
import static io.aplomo.testkit.ContractAssertions.assertConforms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.intake.Author;
import io.aplomo.contracts.intake.MessageAdded;
import io.aplomo.contracts.intake.Visibility;
import io.aplomo.intake.Platform;
import io.aplomo.intake.Published;
import io.aplomo.intake.Stored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@Platform
@QuarkusTest
class MessagesIT {
  @Test
  void numbersMessagesAndPublishesThemAfterTheComplaint() {
    String id = posted("talking", complaint());

    message("talking", id, "CUSTOMER", "PUBLIC", "Sigo esperando.")
        .then()
        .statusCode(201)
        .body("complaintId", equalTo(id))
        .body("messageNo", equalTo(1));
    Response second = message("talking", id, "AGENT", "INTERNAL", "Lo miro hoy.");
    second.then().statusCode(201).body("messageNo", equalTo(2));

    List<ConsumerRecord<String, byte[]>> records = Published.of(id, 3);
    List<EventEnvelope> envelopes = records.stream().map(r -> assertConforms(r)).toList();
    assertThat(envelopes).extracting(EventEnvelope::sequence).containsExactly(1L, 2L, 3L);
    assertThat(envelopes.getLast().type()).isEqualTo("io.aplomo.complaint.message-added.v1");
    MessageAdded event = ContractJson.read(records.getLast().value(), MessageAdded.class);
    assertThat(event.messageNo()).isEqualTo(2);
    assertThat(event.messageId()).isEqualTo(UUID.fromString(second.path("id")));
    assertThat(event.author()).isEqualTo(Author.AGENT);
    assertThat(event.visibility()).isEqualTo(Visibility.INTERNAL);
    assertThat(event.recordedAt()).isEqualTo(Instant.parse(second.path("recordedAt")));
    assertThat(event.recordedAt()).isEqualTo(envelopes.getLast().effectiveAt());
    as("agent", "talking").get(COMPLAINTS + "/" + id).then().body("messageCount", equalTo(2));
  }

  @Test
  void leavesNoGapWhenManyComeAtOnce() {
    String id = posted("crowded", complaint());

    List<Integer> numbers =
        IntStream.range(0, 30)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> message("crowded", id, "CUSTOMER", "PUBLIC", "Mensaje " + i)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(answer -> answer.then().statusCode(201).extract().<Integer>path("messageNo"))
            .toList();

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    assertThat(Published.of(id, 31))
        .extracting(record -> assertConforms(record).sequence())
        .containsExactlyElementsOf(LongRange.of(1, 31));
  }

  @Test
  void findsNoComplaintOfAnotherTenant() {
    String id = posted("owner", complaint());

    message("stranger", id, "CUSTOMER", "PUBLIC", "Hola")
        .then()
        .statusCode(404)
        .body("code", equalTo("resource.not-found"));
    message("owner", UUID.randomUUID().toString(), "CUSTOMER", "PUBLIC", "Hola")
        .then()
        .statusCode(404)
        .body("code", equalTo("resource.not-found"));

    assertThat(Stored.messages("owner")).isZero();
    as("agent", "owner").get(COMPLAINTS + "/" + id).then().body("messageCount", equalTo(0));
  }

  @Test
  void refusesWhatWasSaidAnHourAheadAndLeavesNoGap() {
    String id = posted("hasty", complaint());
    JsonObject ahead =
        body("CUSTOMER", "PUBLIC", "Hola")
            .put("occurredAt", Instant.now().plusSeconds(3600).toString());

    as("agent", "hasty")
        .body(ahead.encode())
        .post(COMPLAINTS + "/" + id + "/messages")
        .then()
        .statusCode(400)
        .body("code", equalTo("complaint.occurred-at-in-future"))
        .body("field", equalTo("occurredAt"));

    message("hasty", id, "CUSTOMER", "PUBLIC", "Hola").then().body("messageNo", equalTo(1));
  }

  private static Response message(
      String tenant, String id, String author, String visibility, String text) {
    return as("agent", tenant)
        .body(body(author, visibility, text).encode())
        .post(COMPLAINTS + "/" + id + "/messages");
  }

  private static JsonObject body(String author, String visibility, String text) {
    return new JsonObject().put("author", author).put("visibility", visibility).put("text", text);
  }

  private static final class LongRange {
    static List<Long> of(long first, long last) {
      return java.util.stream.LongStream.rangeClosed(first, last).boxed().toList();
    }
  }
}
