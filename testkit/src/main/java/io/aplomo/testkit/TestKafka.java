package io.aplomo.testkit;

import io.aplomo.local.kafka.KafkaBroker;
import io.aplomo.local.kafka.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The Kafka broker of this JVM: a real process with the platform's topics, started at first use,
 * ended with the JVM. A test that wants to kill or freeze a broker starts a {@link KafkaBroker} of
 * its own.
 */
public final class TestKafka {
  private TestKafka() {}

  /** The value for {@code bootstrap.servers}. */
  public static String bootstrapServers() {
    return OncePerJvm.text(
        "aplomo.testkit.kafka",
        () -> {
          KafkaBroker broker = KafkaBroker.forTests(SharedFolder.create("kafka"), Map.of());
          broker.start();
          broker.createTopics();
          return broker.bootstrapServers();
        });
  }

  /** Creates a topic unless it is there; a test takes a name of its own to be undisturbed. */
  public static void createTopic(String name, int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      Topics.create(admin, List.of(new NewTopic(name, partitions, (short) 1)));
    }
  }

  /** A probe into this broker; the caller closes it. */
  public static KafkaProbe probe() {
    return new KafkaProbe(bootstrapServers());
  }
}
