package io.aplomo.triage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Topics;
import io.aplomo.contracts.triage.ComplaintAssessed;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The service under test as the broker sees it: tells it events, and reads what it answers. */
public final class Triage implements AutoCloseable {
  /** Long enough for a busy machine; nobody waits it out when all is well. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaProbe probe = TestKafka.probe();

  /** One event of the service, held to the contract. */
  public record Published(EventEnvelope envelope, ComplaintAssessed payload) {}

  @SafeVarargs
  public final void hears(ProducerRecord<String, byte[]>... events) {
    for (ProducerRecord<String, byte[]> event : events) {
      probe.send(event);
    }
  }

  /** What was published of a complaint so far, repetitions by the relay left out. */
  public List<Published> published(Intake of) {
    return published(List.of(of)).getFirst();
  }

  /** Waits until so many were published of a complaint, and answers them. */
  public List<Published> awaits(Intake of, int count) {
    return awaits(List.of(of), count).getFirst();
  }

  /** As {@link #awaits(Intake, int)} for each of several complaints. */
  public List<List<Published>> awaits(List<Intake> of, int count) {
    return await()
        .atMost(PATIENCE)
        .until(() -> published(of), all -> all.stream().allMatch(one -> one.size() >= count));
  }

  private List<List<Published>> published(List<Intake> of) {
    Map<String, Set<Published>> byComplaint = new HashMap<>();
    of.forEach(intake -> byComplaint.put(intake.complaintId.toString(), new LinkedHashSet<>()));
    for (ConsumerRecord<String, byte[]> record : probe.all(Topics.TRIAGE)) {
      Set<Published> published = byComplaint.get(record.key());
      if (published != null) {
        EventEnvelope envelope = ContractAssertions.assertConforms(record);
        if (envelope.type().equals(EventType.COMPLAINT_ASSESSED.type())) {
          published.add(
              new Published(envelope, ContractJson.read(record.value(), ComplaintAssessed.class)));
        }
      }
    }
    return of.stream()
        .map(intake ->
            List.copyOf(byComplaint.getOrDefault(intake.complaintId.toString(), Set.of())))
        .toList();
  }

  /** Any event of the service, held to the contract. */
  public record Told(EventEnvelope envelope, JsonNode payload) {}

  /** Waits until so many events of a complaint were published, of whatever type. */
  public List<Told> awaitsAll(Intake of, int count) {
    return awaitsAll(Map.of(of, count)).getOrDefault(of, List.of());
  }

  /** As {@link #awaitsAll(Intake, int)} for each of several complaints. */
  public Map<Intake, List<Told>> awaitsAll(Map<Intake, Integer> counts) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> told(counts.keySet()),
            told ->
                told.entrySet().stream().allMatch(e -> e.getValue().size() >= count(counts, e)));
  }

  private static int count(Map<Intake, Integer> counts, Map.Entry<Intake, List<Told>> told) {
    return counts.getOrDefault(told.getKey(), 0);
  }

  private Map<Intake, List<Told>> told(Set<Intake> of) {
    Map<String, Set<Told>> byComplaint = new HashMap<>();
    of.forEach(intake -> byComplaint.put(intake.complaintId.toString(), new LinkedHashSet<>()));
    for (ConsumerRecord<String, byte[]> record : probe.all(Topics.TRIAGE)) {
      byComplaint.computeIfPresent(
          record.key(),
          (key, told) -> {
            told.add(
                new Told(
                    ContractAssertions.assertConforms(record),
                    ContractJson.read(record.value(), JsonNode.class)));
            return told;
          });
    }
    Map<Intake, List<Told>> told = new HashMap<>();
    of.forEach(intake ->
        told.put(
            intake,
            List.copyOf(byComplaint.getOrDefault(intake.complaintId.toString(), Set.of()))));
    return told;
  }

  /** The dead letters of a complaint. */
  public List<ConsumerRecord<String, byte[]>> deadLetters(Intake of) {
    return probe.all(Topics.deadLetterOf(Topics.INTAKE, "triage"), of.complaintId.toString());
  }

  /** All that is in a topic, headers too, as text. */
  public String everythingIn(String topic) {
    StringBuilder all = new StringBuilder();
    for (ConsumerRecord<String, byte[]> record : probe.all(topic)) {
      record.headers().forEach(h -> all.append(new String(h.value(), UTF_8)).append('\n'));
      all.append(record.key()).append('\n').append(KafkaProbe.text(record)).append('\n');
    }
    return all.toString();
  }

  /** A dead letter as it came, to be told again. */
  public static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> dead) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.INTAKE, dead.key(), dead.value());
    dead.headers().forEach(h -> record.headers().add(h));
    return record;
  }

  /** A header of an event, as text. */
  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    return String.valueOf(KafkaProbe.header(record, name));
  }

  @Override
  public void close() {
    probe.close();
  }
}
