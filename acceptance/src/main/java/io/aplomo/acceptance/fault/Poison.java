package io.aplomo.acceptance.fault;

import io.aplomo.acceptance.books.EventRecord;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.books.TopicFollower;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.kafka.Topics;
import io.aplomo.local.service.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Broken records in the middle of a batch, on every topic that somebody consumes. They alone are
 * set aside, each with its code and its path, and all their neighbours take effect.
 */
public final class Poison implements Scenario {
  private static final String TENANT = "poison";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** One partition, so that the batch stays together. */
  private static final int PARTITION = 5;

  /** Good records before, between and after the broken ones. */
  private static final int NEIGHBOURS = 8;

  private static final String MALFORMED = "event.malformed-json";
  private static final String NO_ID = "event.missing-header";
  private static final String NO_FIELD = "event.missing-field";

  @Override
  public Findings play(Setting setting) throws SQLException {
    Findings findings = new Findings();
    Stage stage = setting.stage();
    String broker = stage.platform().kafka().bootstrapServers();
    List<String> topics = Topics.DEAD_LETTERS.stream().map(Topics.DeadLetters::topic).toList();
    try (RawEvents raw = new RawEvents(broker, TENANT);
        TopicFollower deadLetters = TopicFollower.fromNow(broker, topics)) {
      List<UUID> complaints = new ArrayList<>();
      writeBatch(raw, complaints, id -> raw.received(id, "Llevo dos días sin agua."));
      writeBatch(raw, complaints, id -> raw.assessed(id, 1, "HIGH"));
      awaitEffects(stage, findings, complaints);
      expectDeadLetters(setting, findings, deadLetters, topics);
    }
    return findings;
  }

  /** Good ones, and between them one that is no JSON, one without an id, one without a field. */
  private static void writeBatch(
      RawEvents raw, List<UUID> good, Function<UUID, ProducerRecord<String, byte[]>> event) {
    List<ProducerRecord<String, byte[]>> broken =
        List.of(
            RawEvents.with("{\"complaintId\":", event.apply(RawEvents.newId())),
            withoutId(event.apply(RawEvents.newId())),
            RawEvents.without("complaintId", event.apply(RawEvents.newId())));
    List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
    for (int i = 0; i <= broken.size(); i++) {
      for (int n = 0; n < NEIGHBOURS; n++) {
        UUID complaint = RawEvents.newId();
        good.add(complaint);
        batch.add(event.apply(complaint));
      }
      if (i < broken.size()) {
        batch.add(broken.get(i));
      }
    }
    List<Future<RecordMetadata>> sent =
        batch.stream().map(record -> raw.begin(RawEvents.on(PARTITION, record))).toList();
    sent.forEach(RawEvents::await);
  }

  private static ProducerRecord<String, byte[]> withoutId(ProducerRecord<String, byte[]> record) {
    record.headers().remove("ce_id");
    return record;
  }

  private static void awaitEffects(Stage stage, Findings findings, List<UUID> complaints)
      throws SQLException {
    String cases = "select count(*) from case_file where tenant = ?";
    String assessments = "select count(*) from assessment where tenant = ?";
    long good = complaints.size();
    boolean all =
        Patience.until(
                LIMIT,
                () ->
                    stage.databases().count(ServiceName.ESCALATION, cases, TENANT) >= good
                        && stage.databases().count(ServiceName.TRIAGE, assessments, TENANT)
                            >= good / 2)
            .isPresent();
    findings.expect(
        all,
        "of %d good records among poison only %d opened a case and %d were assessed"
            .formatted(
                good,
                stage.databases().count(ServiceName.ESCALATION, cases, TENANT),
                stage.databases().count(ServiceName.TRIAGE, assessments, TENANT)));
  }

  private static void expectDeadLetters(
      Setting setting, Findings findings, TopicFollower deadLetters, List<String> topics) {
    Map<String, List<String>> found = new TreeMap<>();
    topics.forEach(topic -> found.put(topic, new ArrayList<>()));
    int expected = topics.size() * 3;
    var _ =
        Patience.until(
            LIMIT,
            () -> {
              deadLetters.catchUp(record -> enter(found, record));
              return found.values().stream().mapToInt(List::size).sum() >= expected;
            });
    found.forEach((topic, codes) -> {
      setting.say("%-45s %s".formatted(topic, codes));
      findings.expect(
          codes.equals(
              List.of(MALFORMED + " at $", NO_ID + " at ce_id", NO_FIELD + " at $.complaintId")),
          "%s holds %s".formatted(topic, codes));
    });
  }

  private static void enter(
      Map<String, List<String>> found, ConsumerRecord<String, byte[]> letter) {
    found
        .computeIfAbsent(letter.topic(), topic -> new ArrayList<>())
        .add(
            "%s at %s"
                .formatted(
                    EventRecord.header(letter, "aplomo-dead-letter-code"),
                    EventRecord.header(letter, "aplomo-dead-letter-path")));
  }
}
