package io.aplomo.escalation.ladder.messaging;

import io.aplomo.chassis.health.Heartbeats;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.Applications;
import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.cases.messaging.Judging;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.application.FactsKnown;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.clock.messaging.Clocks;
import io.aplomo.escalation.conduct.messaging.Conducting;
import io.aplomo.escalation.ladder.application.AnswerEscalation;
import io.aplomo.escalation.ladder.application.LadderPolicies;
import io.aplomo.escalation.ladder.application.LadderReply;
import io.aplomo.escalation.ladder.application.Ladders;
import io.aplomo.escalation.ladder.application.PassLadderTime;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.timer.TimerConfigs;
import io.aplomo.escalation.timer.TimerEngine;
import io.aplomo.escalation.timer.Timers;
import io.aplomo.local.postgres.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One instance that takes facts and answers and fires timers, on a database that it shares. */
final class LadderNode implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Node node;
  private final TimerEngine engine;
  private final Loop keeper;
  private final Ladders parts;
  private final AnswerEscalation answer;

  /**
   * An instance.
   *
   * @param accept how long people have to accept, whatever the priority
   */
  LadderNode(String name, ServiceDatabase at, Duration accept, FactsKnown known, SlaBook... books) {
    Timers timers = new Timers();
    Outbox outbox = new Outbox();
    parts = new Ladders(timers, new EscalationEventPublisher(outbox), known, within(accept));
    KeepClocks clocks = Clocks.calling(outbox, timers, known, parts.calls(), books);
    node = new Node(at, clocks, Conducting.judge(outbox), parts.ladder());
    MoveCase moveCase = Judging.moveCase(outbox, node.database(), clocks, parts.follow(clocks));
    answer =
        parts.answer(
            node.database(), Applications.giveCase(moveCase), clocks, Applications.repetitions());
    PassLadderTime ladder = parts.passTime();
    ShardLeases leases = new ShardLeases(node.database(), name);
    keeper = new Loop(name + "-leases", ShardLeases.RENEWAL, leases::renew, () -> {});
    engine =
        new TimerEngine(
            node.database(),
            leases,
            timers,
            TimerConfigs.with(Map.of("ramp-up", "0s")),
            new Heartbeats(),
            new SimpleMeterRegistry(),
            (tx, due, now) ->
                clocks.passTime(tx, now, due).chain(() -> ladder.passTime(tx, now, due)));
    leases.renew();
  }

  LadderNode start() {
    keeper.start();
    engine.start();
    return this;
  }

  void take(Told... events) {
    node.take(events);
  }

  LadderReply answer(UUID escalationId, Command command) {
    return answer
        .answer(
            new AnswerEscalation.Request(Told.TENANT, escalationId, command, null),
            new LadderReply.Once(
                null, new RequestHash("0".repeat(64)), done -> new Answer(200, null, null, "{}")))
        .await()
        .atMost(PATIENCE);
  }

  double unanswered() {
    return parts.unanswered();
  }

  private static LadderPolicies.Policy within(Duration accept) {
    Map<Priority, Duration> all =
        Arrays.stream(Priority.values())
            .collect(Collectors.toMap(priority -> priority, priority -> accept));
    return new LadderPolicies.Policy("hasty-1", all, accept);
  }

  @Override
  public void close() {
    engine.stop();
    keeper.stop();
    node.close();
  }
}
