package io.aplomo.escalation.promise.messaging;

import io.aplomo.chassis.health.Heartbeats;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.promise.application.MakePromise;
import io.aplomo.escalation.promise.application.MovePromise;
import io.aplomo.escalation.promise.application.PassPromises;
import io.aplomo.escalation.promise.application.PromiseOnce;
import io.aplomo.escalation.promise.application.PromiseReply;
import io.aplomo.escalation.promise.application.Promises;
import io.aplomo.escalation.timer.TimerConfigs;
import io.aplomo.escalation.timer.TimerEngine;
import io.aplomo.escalation.timer.Timers;
import io.aplomo.local.postgres.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One instance that makes promises and lets time pass, on a database that it shares. */
final class PromiseNode implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Node node;
  private final TimerEngine engine;
  private final Loop keeper;
  private final Promises parts;
  private final MakePromise make;
  private final MovePromise move;

  PromiseNode(String name, ServiceDatabase at) {
    Timers timers = new Timers();
    node = new Node(at);
    parts = new Promises(node.database(), timers, new PromiseEventPublisher(new Outbox()));
    make = parts.make();
    move = parts.move();
    PassPromises pass = parts.pass();
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
            (tx, due, now) -> pass.passTime(tx, now, due));
    leases.renew();
  }

  PromiseNode start() {
    keeper.start();
    engine.start();
    return this;
  }

  void take(Told... events) {
    node.take(events);
  }

  PromiseReply make(UUID caseId, Duration ahead) {
    return make.make(
            new MakePromise.Request(
                Told.TENANT, caseId, "Le llamamos", Instant.now().plus(ahead), null, "ana", null),
            once())
        .await()
        .atMost(PATIENCE);
  }

  PromiseReply move(UUID promiseId, MovePromise.Move how) {
    return move.move(new MovePromise.Request(Told.TENANT, promiseId, how, "ana", null), once())
        .await()
        .atMost(PATIENCE);
  }

  int restore(Duration late) {
    return parts.restore(late);
  }

  private static PromiseOnce once() {
    return new PromiseOnce(
        null, new RequestHash("0".repeat(64)), done -> new Answer(200, null, null, "{}"));
  }

  @Override
  public void close() {
    engine.stop();
    keeper.stop();
    node.close();
  }
}
