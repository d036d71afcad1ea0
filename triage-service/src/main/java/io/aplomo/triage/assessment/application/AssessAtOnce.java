package io.aplomo.triage.assessment.application;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Assesses a text for whoever asks, and forgets it. A few threads of its own and a bounded number
 * of callers, so that a flood of questions slows neither the conversations nor the event loops.
 */
@Singleton
public class AssessAtOnce {
  /** Texts in work or waiting; at some milliseconds each the last one waits well under a second. */
  static final int MAX_TEXTS = 64;

  private static final String WORKER = "aplomo-assess-at-once";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Scoring scoring;
  private final WorkerExecutor workers;
  private final Semaphore places = new Semaphore(MAX_TEXTS);

  AssessAtOnce(Vertx vertx, Scoring scoring) {
    this.scoring = scoring;
    this.workers =
        vertx.createSharedWorkerExecutor(WORKER, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Assesses a conversation that is stored nowhere.
   *
   * @return fails with 503 {@code service.busy} if {@value #MAX_TEXTS} are in work or waiting
   */
  public Uni<Assessment> assess(Conversation conversation) {
    return Uni.createFrom()
        .deferred(() -> places.tryAcquire() ? run(conversation) : Uni.createFrom().failure(busy()));
  }

  /** The place is given back by the work itself: a caller who hangs up does not end it. */
  private Uni<Assessment> run(Conversation conversation) {
    return workers.executeBlocking(
        () -> {
          try {
            return scoring.assess(conversation);
          } finally {
            places.release();
          }
        },
        false);
  }

  private static RuntimeException busy() {
    return EdgeProblem.BUSY.problem().withRetryAfter(RETRY_AFTER).exception();
  }

  @PreDestroy
  void close() {
    workers.closeAndForget();
  }
}
