package io.aplomo.chassis.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class LoopsAliveTest {

  private final Heartbeats heartbeats = new Heartbeats();

  @Test
  void aLoopThatTicksIsAlive() {
    heartbeats.register("relay", () -> true);
    assertThat(check(Duration.ofSeconds(60)).call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aSilentLoopWhoseDependencyAnswersIsDead() {
    Heartbeat relay = silent(() -> true);
    LoopsAlive check = check(Duration.ofMillis(1));
    assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(check.call().getData().orElseThrow()).containsKey(relay.name() + "-silent-ms");
  }

  @Test
  void aSilentLoopThatWaitsForItsDependencyIsAlive() {
    silent(() -> false);
    silent(() -> {
      throw new IllegalStateException("no connection");
    });
    assertThat(check(Duration.ofMillis(1)).call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aDependencyThatHangsDelaysNoProbeAndIsAskedOnce() {
    CountDownLatch hanging = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    silent(() -> {
      asked.incrementAndGet();
      try {
        hanging.await();
        return true;
      } catch (InterruptedException e) {
        return false;
      }
    });
    LoopsAlive check = check(Duration.ofMillis(1));

    long start = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(asked).hasValue(1);

    hanging.countDown();
    await().untilAsserted(() -> assertThat(check.call().getStatus()).isEqualTo(Status.DOWN));
  }

  private Heartbeat silent(BooleanSupplier dependency) {
    Heartbeat heartbeat = heartbeats.register("loop-" + heartbeats.all().size(), dependency);
    await().until(() -> heartbeat.age().toMillis() > 1);
    return heartbeat;
  }

  private LoopsAlive check(Duration silence) {
    return new LoopsAlive(
        heartbeats,
        new HealthConfig() {
          @Override
          public Duration loopSilence() {
            return silence;
          }

          @Override
          public Duration probePatience() {
            return Duration.ofMillis(100);
          }

          @Override
          public Duration brokerInterval() {
            return Duration.ofSeconds(10);
          }
        });
  }
}
