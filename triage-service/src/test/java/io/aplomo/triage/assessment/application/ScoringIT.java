package io.aplomo.triage.assessment.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.database.Database;
import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TokensResource;
import io.aplomo.triage.assessment.Triage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class ScoringIT {
  @Inject Database database;
  @Inject Scoring scoring;

  @Test
  void comesBackToTheContextOfTheConnection() {
    AtomicReference<@Nullable Context> before = new AtomicReference<>();
    AtomicReference<@Nullable Context> after = new AtomicReference<>();

    int answer =
        database
            .inTransaction(tx ->
                tx.query("select 1")
                    .execute()
                    .invoke(() -> before.set(Vertx.currentContext()))
                    .chain(() -> scoring.assess(List.of(), Map.of(), Instant.EPOCH, false))
                    .invoke(() -> after.set(Vertx.currentContext()))
                    .chain(() -> tx.query("select 2").execute())
                    .map(rows -> rows.iterator().next().getInteger(0)))
            .await()
            .atMost(Triage.PATIENCE);

    assertThat(answer).isEqualTo(2);
    Context connection = Objects.requireNonNull(before.get());
    assertThat(connection.isEventLoopContext()).isTrue();
    assertThat(after.get()).isSameAs(connection);
  }
}
