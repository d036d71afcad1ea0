package io.aplomo.chassis.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {
  private static final Duration NEVER = Duration.ofHours(1);

  @Test
  void runsAtOnceWhileThereIsMoreToDo() throws InterruptedException {
    CountDownLatch turns = new CountDownLatch(3);
    Loop loop =
        new Loop(
            "test",
            NEVER,
            () -> {
              turns.countDown();
              return turns.getCount() > 0;
            },
            () -> {});
    loop.start();

    assertThat(turns.await(5, TimeUnit.SECONDS)).isTrue();
    loop.stop();
  }

  @Test
  void aWakeEndsTheWait() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(2);
    Loop loop =
        new Loop(
            "test",
            NEVER,
            () -> {
              first.countDown();
              second.countDown();
              return false;
            },
            () -> {});
    loop.start();
    assertThat(first.await(5, TimeUnit.SECONDS)).isTrue();

    loop.wake();

    assertThat(second.await(5, TimeUnit.SECONDS)).isTrue();
    loop.stop();
  }

  @Test
  void aPacedLoopTakesItsTimeHoweverMuchThereIsToDo() throws InterruptedException {
    Duration pace = Duration.ofMillis(20);
    CountDownLatch turns = new CountDownLatch(4);
    Loop loop =
        new Loop(
            "test",
            () -> NEVER,
            () -> pace,
            () -> {
              turns.countDown();
              return true;
            },
            () -> {});
    long started = System.nanoTime();
    loop.start();
    loop.wake();

    assertThat(turns.await(5, TimeUnit.SECONDS)).isTrue();
    loop.stop();
    assertThat(Duration.ofNanos(System.nanoTime() - started))
        .isGreaterThanOrEqualTo(pace.multipliedBy(3));
  }

  @Test
  void aFailingStepIsRunAgainAndTheLoopSaysThatItLives() throws InterruptedException {
    CountDownLatch failures = new CountDownLatch(3);
    AtomicInteger beats = new AtomicInteger();
    Loop loop =
        new Loop(
            "test",
            NEVER,
            () -> {
              failures.countDown();
              throw new IllegalStateException("the database is away");
            },
            beats::incrementAndGet);
    loop.start();

    assertThat(failures.await(5, TimeUnit.SECONDS)).isTrue();
    loop.stop();
    assertThat(beats.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void backoffDoublesUpToItsCapAndStartsSmallAgain() {
    Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(300));

    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(200));
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(300));
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(300));
    backoff.reset();
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
  }
}
