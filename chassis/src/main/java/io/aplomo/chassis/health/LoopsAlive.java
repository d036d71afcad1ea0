package io.aplomo.chassis.health;

import io.aplomo.chassis.telemetry.KeyedLog;
import io.aplomo.chassis.telemetry.LogKey;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive as long as no loop is silent without a reason. A loop that waits for its database or its
 * broker is silent with a reason, and a restart would not help it; so the dependency is asked
 * first, and a dependency that does not answer in time is a reason too.
 */
@Liveness
@Singleton
class LoopsAlive implements HealthCheck {

  private static final KeyedLog LOG = KeyedLog.of(LoopsAlive.class);

  private final Heartbeats heartbeats;
  private final HealthConfig config;
  private final Map<Heartbeat, CompletableFuture<Boolean>> asking = new ConcurrentHashMap<>();

  LoopsAlive(Heartbeats heartbeats, HealthConfig config) {
    this.heartbeats = heartbeats;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("loops").up();
    long deadline = System.nanoTime() + config.probePatience().toNanos();
    for (Heartbeat heartbeat : heartbeats.all()) {
      Duration silence = heartbeat.age();
      response.withData(heartbeat.name() + "-silent-ms", silence.toMillis());
      if (silence.compareTo(config.loopSilence()) > 0 && dependencyAnswers(heartbeat, deadline)) {
        LOG.error(
            "loop is silent while its dependency answers",
            LogKey.LOOP.is(heartbeat.name()),
            LogKey.AGE_MS.is(silence.toMillis()));
        response.down();
      }
    }
    return response.build();
  }

  /** Asks at most once at a time, so that probes do not pile up behind a dependency that hangs. */
  private boolean dependencyAnswers(Heartbeat heartbeat, long deadline) {
    CompletableFuture<Boolean> answer =
        asking.computeIfAbsent(heartbeat, silent -> ask(silent::dependencyAnswers));
    try {
      boolean answers = answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      asking.remove(heartbeat, answer);
      return answers;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      asking.remove(heartbeat, answer);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static CompletableFuture<Boolean> ask(java.util.function.BooleanSupplier question) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("aplomo-probe")
        .start(() -> {
          try {
            answer.complete(question.getAsBoolean());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }
}
