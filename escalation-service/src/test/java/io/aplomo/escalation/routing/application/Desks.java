package io.aplomo.escalation.routing.application;

import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.Applications;
import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.cases.messaging.Judging;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.catalogue.application.Catalogues;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.clock.messaging.Clocks;
import io.aplomo.escalation.conduct.messaging.Conducting;
import io.aplomo.escalation.ladder.application.Ladders;
import io.aplomo.escalation.people.application.WorkHours;
import io.aplomo.escalation.routing.persistence.PullerStore;
import io.aplomo.escalation.routing.persistence.QueueStore;
import io.aplomo.escalation.routing.persistence.QueueTables;
import io.aplomo.local.postgres.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.UUID;

/** One instance from which people take cases, on a database that it shares with others. */
final class Desks implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Node node;
  private final PullNext pullNext;
  private final MoveCase moves;
  private final QueueWatch watch;

  Desks(ServiceDatabase at, int connections) {
    Outbox outbox = new Outbox();
    KeepClocks clocks = Clocks.none(outbox);
    node = new Node(at, clocks, Conducting.judge(outbox), connections);
    moves = Judging.moveCase(outbox, node.database(), clocks, Ladders.unheard(clocks));
    PullerStore people = new PullerStore();
    RoutingMetrics metrics = new RoutingMetrics(new SimpleMeterRegistry());
    pullNext =
        new PullNext(
            node.database(),
            people,
            new KnownPeople(
                people, new WorkHours(node.database(), Catalogues.catalogue()), Catalogues.json()),
            new QueueStore(),
            new CaseStore(),
            moves,
            Applications.repetitions(),
            metrics);
    watch = new QueueWatch(node.database(), new QueueStore(), new CaseStore(), config(), metrics);
  }

  static RoutingConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(RoutingConfig.class)
        .build()
        .getConfigMapping(RoutingConfig.class);
  }

  void take(Told... events) {
    node.take(events);
  }

  PullNext.Reply pull(String subject) {
    return pull(subject, Queue.AGENTS);
  }

  PullNext.Reply pull(String subject, Queue queue) {
    return pullNext
        .pull(
            new PullNext.Request(QueueTables.TENANT, subject, Authority.SUPERVISOR, queue, null),
            new PullNext.Once(
                null, new RequestHash("0".repeat(64)), moved -> new Answer(200, null, null, "{}")))
        .await()
        .atMost(PATIENCE);
  }

  MoveCase.Reply move(UUID caseId, long version, Command command) {
    return moves
        .move(
            new MoveCase.Request(QueueTables.TENANT, caseId, version, command, null, null),
            new MoveCase.Once(
                null, new RequestHash("0".repeat(64)), moved -> new Answer(200, null, null, "{}")))
        .await()
        .atMost(PATIENCE);
  }

  boolean raise() {
    return watch.raise();
  }

  boolean mend() {
    return watch.mend();
  }

  @Override
  public void close() {
    node.close();
  }
}
