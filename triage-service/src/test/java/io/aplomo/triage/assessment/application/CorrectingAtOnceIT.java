package io.aplomo.triage.assessment.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TestPostgres;
import io.aplomo.testkit.TokensResource;
import io.aplomo.triage.assessment.Intake;
import io.aplomo.triage.assessment.Triage;
import io.aplomo.triage.assessment.Triage.Told;
import io.aplomo.triage.assessment.application.CorrectAssessment.Reply;
import io.aplomo.triage.assessment.model.Dimension;
import io.aplomo.triage.assessment.persistence.ConversationStore;
import io.aplomo.triage.assessment.persistence.CorrectionStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People on two instances, and the scorer, about one complaint at the same time. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class CorrectingAtOnceIT {
  private static final int COMPLAINTS = 20;

  @Inject CorrectAssessment here;
  @Inject CorrectionStore corrections;
  @Inject ConversationStore conversations;
  @Inject PublishCorrections publisher;
  @Inject IdempotencyStore idempotency;
  @Inject AssessmentMetrics metrics;

  private final Triage triage = new Triage();
  private final Vertx vertx = Vertx.vertx();
  private final Pool pool = pool();
  private CorrectAssessment there;

  @BeforeEach
  void startSecondInstance() {
    there =
        new CorrectAssessment(
            new Database(pool), corrections, conversations, publisher, idempotency, metrics);
  }

  @AfterEach
  void close() {
    triage.close();
    pool.closeAndAwait();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void bothCountWhenTwoPeopleCorrectOneAssessmentAtOnce() {
    List<Intake> intakes = assessed();

    List<Uni<Reply>> asked = new ArrayList<>();
    for (Intake intake : intakes) {
      asked.add(correct(here, intake, 1, Dimension.URGENCY, "CRITICAL"));
      asked.add(correct(there, intake, 1, Dimension.FAULT, "CUSTOMER"));
      asked.add(correct(there, intake, 1, Dimension.URGENCY, "LOW"));
    }

    assertThat(all(asked)).hasOnlyElementsOfType(Reply.Done.class);
    Map<Intake, Integer> counts = new HashMap<>();
    intakes.forEach(intake -> counts.put(intake, 4));
    for (List<Told> told : triage.awaitsAll(counts).values()) {
      assertGapless(told);
      assertThat(told.getLast().payload().path("corrections").size()).isEqualTo(2);
      assertThat(told.getLast().payload().at("/corrections/fault").asText()).isEqualTo("CUSTOMER");
    }
  }

  @Test
  void aCorrectionThatRacesAnAssessmentIsBeforeItOrRefused() {
    List<Intake> intakes = assessed();

    intakes.forEach(intake -> triage.hears(intake.said(1, "Sigo sin gas.")));
    List<Uni<Reply>> asked = new ArrayList<>();
    for (Intake intake : intakes) {
      asked.add(correct(here, intake, 1, Dimension.SAFETY, "TRUE"));
      asked.add(correct(there, intake, 1, Dimension.SAFETY, "TRUE"));
    }
    List<Reply> replies = all(asked);

    Map<Intake, Integer> done = new HashMap<>();
    Map<Intake, Integer> counts = new HashMap<>();
    for (int i = 0; i < intakes.size(); i++) {
      List<Reply> mine = replies.subList(2 * i, 2 * i + 2);
      int made = (int) mine.stream().filter(Reply.Done.class::isInstance).count();
      assertThat(mine)
          .filteredOn(reply -> !(reply instanceof Reply.Done))
          .allMatch(new Reply.Superseded(2)::equals);
      done.put(intakes.get(i), made);
      counts.put(intakes.get(i), 2 + made);
    }
    triage
        .awaitsAll(counts)
        .forEach((intake, told) -> {
          assertGapless(told);
          Told last = told.getLast();
          assertThat(last.payload().path("assessmentNo").asInt())
              .as("the new assessment is the last event: nothing is corrected behind its back")
              .isEqualTo(2);
          assertThat(last.payload().has("corrections")).isEqualTo(done.getOrDefault(intake, 0) > 0);
        });
  }

  private List<Intake> assessed() {
    List<Intake> intakes = Stream.generate(Intake::new).limit(COMPLAINTS).toList();
    intakes.forEach(intake -> triage.hears(intake.received("Sin gas.")));
    triage.awaits(intakes, 1);
    return intakes;
  }

  private static void assertGapless(List<Told> told) {
    assertThat(told)
        .extracting(t -> t.envelope().sequence())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, told.size()).boxed().toList());
  }

  private static Uni<Reply> correct(
      CorrectAssessment at, Intake intake, int number, Dimension dimension, String verdict) {
    return at.correct(
        new CorrectAssessment.Of("demo", intake.complaintId, "supervisor-3", null),
        new CorrectAssessment.Wanted(number, dimension, verdict, "So it is."),
        new CorrectAssessment.Once(
            null, new RequestHash("0".repeat(64)), done -> new Answer(201, null, null, "{}")));
  }

  private static List<Reply> all(List<Uni<Reply>> asked) {
    return Uni.join().all(asked).andFailFast().await().atMost(Triage.PATIENCE);
  }

  private Pool pool() {
    ServiceDatabase at = TestPostgres.database("service");
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(at.host())
            .setPort(at.port())
            .setDatabase(at.name())
            .setUser(at.user())
            .setPassword(at.password());
    return Pool.newInstance(
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(4))
            .connectingTo(options)
            .using(vertx)
            .build());
  }
}
