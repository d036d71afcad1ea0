package io.aplomo.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Connects a Quarkus application under test to {@link TestKafka}. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Map.of("kafka.bootstrap.servers", TestKafka.bootstrapServers());
  }

  /** The broker is kept for the next application of this JVM and ends with it. */
  @Override
  public void stop() {}
}
