package io.aplomo.triage.assessment.application;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.assessment.Assessed;
import io.aplomo.triage.assessment.model.AssessmentDue;
import io.aplomo.triage.catalogue.Catalogue;
import io.aplomo.triage.scorer.ChosenScorer;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs the scorer where it harms nobody.
 *
 * <p>Scoring is pure CPU work of up to some hundred milliseconds a batch, in the middle of a
 * transaction. The statements before and after it run on the event loop of their connection, which
 * serves other connections and requests too, so the work goes to a worker. {@code executeBlocking}
 * is the one way there that also leads back: Vert.x delivers its result on the context it was
 * called from, which inside a query's continuation is the connection's own. Nothing else touches
 * the connection meanwhile, so the transaction stays one sequence of statements. The worker is a
 * thread of its own, because a transaction (15 s at most, 5 s idle) must not queue behind requests.
 */
@Singleton
public class Scoring {
  private static final String WORKER = "aplomo-scoring";

  /**
   * How long a batch of several events may be scored. A server ends transactions that idle for 5 s
   * (a setting of the role), and would end this one again at every try: some texts, such as ten
   * thousand single letters, cost thirty times what others of their length do.
   */
  private static final Duration BATCH_PATIENCE = Duration.ofSeconds(2);

  private final Function<Conversation, Assessment> scorer;
  private final AssessmentMetrics metrics;
  private final WorkerExecutor worker;
  private final Duration batchPatience;

  @Inject
  Scoring(Vertx vertx, AssessmentMetrics metrics, ChosenScorer scorer) {
    this(vertx, metrics, scorer::assess, BATCH_PATIENCE);
  }

  Scoring(Vertx vertx, AssessmentMetrics metrics, Duration batchPatience) {
    this(vertx, metrics, AssessConversation.builtIn()::assess, batchPatience);
  }

  private Scoring(
      Vertx vertx,
      AssessmentMetrics metrics,
      Function<Conversation, Assessment> scorer,
      Duration batchPatience) {
    this.scorer = scorer;
    this.metrics = metrics;
    this.worker = vertx.createSharedWorkerExecutor(WORKER, 1);
    this.batchPatience = batchPatience;
  }

  /**
   * Makes all that is due, away from the event loop, and comes back to the caller's context.
   *
   * @param catalogues by tenant; {@link Catalogue#EMPTY} for a tenant that is not among them
   * @param alone whether it is due because of one event; then it may take as long as it takes, else
   *     it fails with {@link BatchTooSlow} when the patience is over
   */
  Uni<List<Assessed>> assess(
      List<AssessmentDue> due, Map<String, Catalogue> catalogues, Instant now, boolean alone) {
    return worker.executeBlocking(() -> {
      long start = System.nanoTime();
      List<Assessed> made = new ArrayList<>(due.size());
      for (AssessmentDue each : due) {
        if (!alone && System.nanoTime() - start > batchPatience.toNanos()) {
          throw new BatchTooSlow();
        }
        Catalogue catalogue = catalogues.getOrDefault(each.tenant(), Catalogue.EMPTY);
        Conversation conversation = ConversationToScore.of(each.transcript(), catalogue);
        made.add(new Assessed(each, assess(conversation), catalogue, now));
      }
      return made;
    });
  }

  /** Assesses at once, on the caller's thread, which must not be an event loop's. */
  public Assessment assess(Conversation conversation) {
    return metrics.timed(() -> scorer.apply(conversation));
  }

  @PreDestroy
  void close() {
    worker.closeAndForget();
  }
}
