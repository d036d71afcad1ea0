package io.aplomo.acceptance.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.aplomo.acceptance.books.EventRecord;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.books.TopicFollower;
import io.aplomo.acceptance.platform.Cases;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code complaint.received} comes long after {@code complaint.assessed}. The case is opened from
 * the assessment, and the complaint ends in that same case.
 */
public final class LateReceived implements Scenario {
  private static final String TENANT = "late-received";
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String WORDS = "The parcel never came.";

  @Override
  public Findings play(Setting setting) throws IOException {
    Findings findings = new Findings();
    Stage stage = setting.stage();
    String broker = stage.platform().kafka().bootstrapServers();
    Cases cases = new Cases(stage, TENANT);
    UUID complaint = RawEvents.newId();
    try (RawEvents raw = new RawEvents(broker, TENANT);
        TopicFollower topic =
            TopicFollower.fromNow(broker, List.of(EventType.CASE_OPENED.topic()))) {
      raw.write(raw.assessed(complaint, 1, "HIGH"));
      Optional<JsonNode> first = cases.await(LIMIT, complaint, found -> true);
      findings.expect(first.isPresent(), "no case was opened from the assessment alone");
      Patience.pass(setting.lasting());
      raw.write(raw.received(complaint, WORDS));
      String id = first.map(found -> found.path("id").asText()).orElse("");
      boolean joined =
          Patience.until(
                  LIMIT, () -> cases.byId(id).path("conversation").toString().contains(WORDS))
              .isPresent();
      findings.expect(joined, "the complaint did not reach the case of its assessment");
      findings.expect(cases.of(complaint).size() == 1, "there are several cases");
      List<UUID> opened = new ArrayList<>();
      topic.catchUp(record -> {
        EventEnvelope event = EventRecord.envelope(record);
        if (event.subject().equals(complaint.toString())
            && event.type().equals(EventType.CASE_OPENED.type())) {
          opened.add(event.id());
        }
      });
      findings.expect(
          opened.size() == 1, "case.opened was published %d times".formatted(opened.size()));
      setting.say("received %s behind assessed: case %s".formatted(setting.lasting(), id));
    }
    return findings;
  }
}
