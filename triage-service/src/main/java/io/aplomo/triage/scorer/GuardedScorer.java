package io.aplomo.triage.scorer;

import io.aplomo.chassis.telemetry.KeyedLog;
import io.aplomo.chassis.telemetry.LogField;
import io.aplomo.chassis.telemetry.LogKey;
import io.aplomo.contracts.ContractViolation;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.triage.scorer.ScorerMetrics.Outcome;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.spi.CheckedVerdicts;
import io.aplomo.triage.scoring.spi.ConversationScorer;
import io.aplomo.triage.scoring.spi.InvalidVerdicts;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * A scorer of the user's own, held at arm's length.
 *
 * <p>The time limit interrupts the thread that waits, not the one that scores, so the scorer has
 * threads of its own: one that ignores its interruption keeps its thread and nobody else's. There
 * are a few of them and no queue; when all hang, calls fail at once. Either way the breaker, which
 * counts timeouts as failures, opens.
 */
final class GuardedScorer implements AutoCloseable {
  private static final KeyedLog LOG = KeyedLog.of(GuardedScorer.class);

  /** One for each thread that scores at the same time, and as many for calls that were given up. */
  private static final int THREADS = 2 * (Runtime.getRuntime().availableProcessors() + 1);

  private static final long IDLE_SECONDS = 30;
  private static final long CLOSING_SECONDS = 1;

  private final ConversationScorer own;
  private final Scorer identity;
  private final ScorerMetrics metrics;
  private final AtomicBoolean open = new AtomicBoolean();
  private final AtomicReference<Outcome> lastFailure = new AtomicReference<>(Outcome.FAILED);
  private final TypedGuard<Assessment> breaker;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("aplomo-own-scorer-", 0).factory());

  /**
   * Guards a scorer.
   *
   * @param identity what assessments name when it had a say
   */
  GuardedScorer(
      ConversationScorer own, Scorer identity, ScorerConfig config, MeterRegistry registry) {
    this.own = own;
    this.identity = identity;
    this.metrics = new ScorerMetrics(registry, identity, open);
    this.breaker =
        TypedGuard.create(Assessment.class)
            .withDescription("aplomo-own-scorer")
            .withTimeout()
            .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
            .onTimeout(() -> lastFailure.set(Outcome.TIMEOUT))
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(config.breakerCalls())
            .failureRatio(config.breakerFailureShare())
            .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
            .successThreshold(config.breakerTrials())
            .onStateChange(this::moved)
            .done()
            .build();
  }

  /**
   * What the own scorer makes of the built-in assessment, or the built-in assessment itself. Waits
   * on the caller's thread, which must not be an event loop's.
   */
  Assessment assess(Conversation conversation, Assessment builtIn) {
    try {
      Assessment assessment = breaker.call(() -> ask(conversation, builtIn));
      metrics.count(Outcome.ANSWERED);
      return assessment;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      metrics.count(Outcome.FAILED);
    } catch (CircuitBreakerOpenException e) {
      metrics.count(Outcome.PREVENTED);
    } catch (TimeoutException e) {
      metrics.count(Outcome.TIMEOUT);
    } catch (Exception e) {
      metrics.count(outcome(e));
    }
    return builtIn;
  }

  private Assessment ask(Conversation conversation, Assessment builtIn) throws Exception {
    try {
      Future<Assessment> answer = threads.submit(() -> judge(conversation, builtIn));
      try {
        return answer.get();
      } catch (InterruptedException e) {
        answer.cancel(true);
        throw e;
      }
    } catch (ExecutionException | RejectedExecutionException e) {
      lastFailure.set(outcome(e));
      throw e;
    }
  }

  private Assessment judge(Conversation conversation, Assessment builtIn) throws Exception {
    return CheckedVerdicts.of(own.judge(conversation, builtIn), conversation)
        .over(builtIn, identity);
  }

  private static Outcome outcome(Exception failure) {
    Throwable cause = failure.getCause();
    return cause instanceof InvalidVerdicts || cause instanceof ContractViolation
        ? Outcome.INVALID
        : Outcome.FAILED;
  }

  private void moved(CircuitBreakerState state) {
    open.set(state != CircuitBreakerState.CLOSED);
    LogField scorer = LogKey.DEPENDENCY.is(identity.name());
    switch (state) {
      case OPEN ->
          LOG.warn(
              "the scorer fails too often and is left alone; the built-in one answers",
              scorer,
              LogKey.CODE.is(lastFailure.get().name().toLowerCase(Locale.ROOT)));
      case HALF_OPEN -> LOG.info("the scorer is tried again", scorer);
      case CLOSED -> LOG.info("the scorer answers again", scorer);
    }
  }

  /** A scorer that hangs is not closed: native code would be pulled away from under its thread. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        own.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
