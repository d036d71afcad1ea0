package io.aplomo.chassis.health;

import io.aplomo.chassis.loop.Loop;
import io.aplomo.chassis.telemetry.KeyedLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the broker now and then. A broker that is away degrades a service and never makes it
 * unready: what is accepted waits in the outbox. Shown in the data of readiness and as {@code
 * aplomo_broker_up}, for an alert.
 */
@Readiness
@Singleton
public class BrokerWatch implements HealthCheck {

  private static final KeyedLog LOG = KeyedLog.of(BrokerWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, Object> settings;
  private final Loop loop;
  private volatile boolean up = true;
  private @Nullable Admin admin;

  BrokerWatch(
      @Identifier("default-kafka-broker") Map<String, Object> common,
      HealthConfig config,
      MeterRegistry metrics) {
    settings = new HashMap<>(common);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "aplomo-broker-watch");
    // not more often than it is asked: each failed connection is a line in the log
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, config.brokerInterval().toMillis());
    settings.put(
        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, config.brokerInterval().toMillis());
    loop = new Loop("broker-watch", config.brokerInterval(), this::look, () -> {});
    Gauge.builder("aplomo.broker.up", this, watch -> watch.up ? 1 : 0)
        .description("1 if the broker answered when it was last asked")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop();
    Admin open = admin;
    if (open != null) {
      open.close(Duration.ZERO);
    }
  }

  /** Whether the broker answered when it was last asked. */
  public boolean isUp() {
    return up;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker")
        .up()
        .withData("state", up ? "up" : "degraded")
        .build();
  }

  private boolean look() throws InterruptedException {
    boolean answers = answers();
    if (answers != up) {
      up = answers;
      if (answers) {
        LOG.info("broker answers again");
      } else {
        LOG.warn("broker does not answer");
      }
    }
    return false;
  }

  private boolean answers() throws InterruptedException {
    Admin open = admin;
    if (open == null) {
      open = Admin.create(settings);
      admin = open;
    }
    try {
      open.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
