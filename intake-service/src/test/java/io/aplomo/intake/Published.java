package io.aplomo.intake;

import static org.awaitility.Awaitility.await;

import io.aplomo.contracts.Topics;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks at what the service under test has published. */
public final class Published {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Published() {}

  /** The records of a complaint, once there are so many. */
  public static List<ConsumerRecord<String, byte[]>> of(String complaintId, int records) {
    try (KafkaProbe probe = TestKafka.probe()) {
      return await()
          .atMost(PATIENCE)
          .until(() -> probe.all(Topics.INTAKE, complaintId), found -> found.size() >= records);
    }
  }

  /** All records of a tenant that are there now. */
  public static List<ConsumerRecord<String, byte[]>> ofTenant(String tenant) {
    try (KafkaProbe probe = TestKafka.probe()) {
      return probe.all(Topics.INTAKE).stream()
          .filter(record -> tenant.equals(KafkaProbe.header(record, "ce_tenant")))
          .toList();
    }
  }
}
