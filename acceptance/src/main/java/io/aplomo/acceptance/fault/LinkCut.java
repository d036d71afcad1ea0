package io.aplomo.acceptance.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.acceptance.api.Answer;
import io.aplomo.acceptance.books.ClockBook;
import io.aplomo.acceptance.books.ClockTables;
import io.aplomo.acceptance.books.EventRecord;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.books.TopicFollower;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Promises;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.Topics;
import io.aplomo.local.kafka.KafkaBroker;
import io.aplomo.local.service.ServiceName;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Escalation learns nothing of what intake takes in: the broker between them is gone. Agents answer
 * every complaint in time, and every deadline passes before anybody on the other side can know.
 * Afterwards no breach stands.
 */
public final class LinkCut implements Scenario {
  private static final String TENANT = "link-cut";
  private static final int COMPLAINTS = 50;

  /** Until every complaint has its case and its clock, before the cut. */
  private static final Duration BEFORE_LIMIT = Duration.ofSeconds(20);

  /** Until the broker is back, its readers have found it, and everything was told. */
  private static final Duration AFTER_LIMIT = Duration.ofMinutes(3);

  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Findings play(Setting setting) throws SQLException, IOException {
    Findings findings = new Findings();
    Stage stage = setting.stage();
    KafkaBroker broker = stage.platform().kafka();
    ClockTables clocks = new ClockTables(stage.databases(), TENANT);
    Duration half = setting.lasting().dividedBy(2);
    Duration within = half.compareTo(SHORTEST) > 0 ? half : SHORTEST;
    Promises.firstResponse(stage, TENANT, within);
    try (TopicFollower topic =
        TopicFollower.fromNow(broker.bootstrapServers(), List.of(Topics.CASES))) {
      List<UUID> complaints = complain(stage);
      findings.expect(
          Patience.until(BEFORE_LIMIT, () -> clocks.running(Promises.FIRST_RESPONSE) == COMPLAINTS)
              .isPresent(),
          "not every complaint had a running clock before the cut");
      broker.kill();
      for (UUID complaint : complaints) {
        reply(stage, complaint);
      }
      Patience.pass(setting.lasting());
      Set<UUID> breachedMeanwhile = clocks.breached();
      broker.start();
      Optional<Duration> met =
          Patience.until(
              AFTER_LIMIT, () -> clocks.inState(Promises.FIRST_RESPONSE, "MET") == COMPLAINTS);
      findings.expect(
          met.isPresent(),
          "only %d of %d clocks were met"
              .formatted(clocks.inState(Promises.FIRST_RESPONSE, "MET"), COMPLAINTS));
      Set<UUID> standing = clocks.breached();
      findings.expect(standing.isEmpty(), "breaches stand: " + standing);
      ClockBook told = read(topic, clocks);
      told.report(findings);
      findings.expect(told.breached().isEmpty(), "told and not withdrawn: " + told.breached());
      setting.say(
          "%d deadlines of %s passed in a cut of %s, %d breaches stood in it; met %s after it; told %s"
              .formatted(
                  COMPLAINTS,
                  within,
                  setting.lasting(),
                  breachedMeanwhile.size(),
                  met.map(Object::toString).orElse("never"),
                  told.figures()));
    }
    return findings;
  }

  /** Adds the steps up as soon as each clock's last one is in the topic. */
  private static ClockBook read(TopicFollower topic, ClockTables clocks) {
    ClockBook told = new ClockBook();
    Set<String> seen = new HashSet<>();
    var _ =
        Patience.until(
            AFTER_LIMIT,
            () -> {
              topic.catchUp(record -> {
                EventEnvelope event = EventRecord.envelope(record);
                if (event.tenant().equals(TENANT)
                    && seen.add(event.subject() + "#" + event.sequence())) {
                  told.take(event, record.value());
                }
              });
              return told.met() >= COMPLAINTS && clocks.breached().equals(told.breached());
            });
    return told;
  }

  private static List<UUID> complain(Stage stage) throws IOException {
    List<UUID> complaints = new ArrayList<>();
    for (int i = 0; i < COMPLAINTS; i++) {
      ObjectNode body =
          JSON.createObjectNode().put("channel", "EMAIL").put("text", "The parcel never came.");
      body.putObject("customer").put("ref", "c-" + UUID.randomUUID());
      complaints.add(UUID.fromString(post(stage, "/v1/complaints", body).path("id").asText()));
    }
    return complaints;
  }

  private static void reply(Stage stage, UUID complaint) throws IOException {
    post(
        stage,
        "/v1/complaints/%s/messages".formatted(complaint),
        JSON.createObjectNode()
            .put("author", "AGENT")
            .put("visibility", "PUBLIC")
            .put("text", "We have found it; it comes tomorrow."));
  }

  private static JsonNode post(Stage stage, String path, ObjectNode body) throws IOException {
    Answer answer =
        stage
            .api()
            .post(
                stage.uris(ServiceName.INTAKE).getFirst().resolve(path),
                stage.token(TENANT, "agent"),
                Map.of(),
                body.toString());
    if (answer.status() != 201) {
      throw new IOException("%s answered %d %s".formatted(path, answer.status(), answer.code()));
    }
    return answer.json();
  }
}
