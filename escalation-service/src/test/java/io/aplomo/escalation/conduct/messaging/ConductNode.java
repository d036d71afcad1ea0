package io.aplomo.escalation.conduct.messaging;

import io.aplomo.chassis.health.Heartbeats;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.clock.messaging.Clocks;
import io.aplomo.escalation.conduct.application.ConductReply;
import io.aplomo.escalation.conduct.application.Conducts;
import io.aplomo.escalation.conduct.application.EndConductStates;
import io.aplomo.escalation.conduct.application.OnceOnly;
import io.aplomo.escalation.conduct.application.ReportConduct;
import io.aplomo.escalation.conduct.application.TakeStep;
import io.aplomo.escalation.conduct.model.Category;
import io.aplomo.escalation.conduct.model.Command;
import io.aplomo.escalation.conduct.model.ConductPolicy;
import io.aplomo.escalation.conduct.model.Severity;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import io.aplomo.escalation.timer.TimerConfigs;
import io.aplomo.escalation.timer.TimerEngine;
import io.aplomo.escalation.timer.Timers;
import io.aplomo.local.postgres.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One instance that takes facts, reports and steps, on a database that it shares with others. */
final class ConductNode implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Timers timers = new Timers();
  private final Node node;
  private final TimerEngine engine;
  private final Loop keeper;
  private final ReportConduct report;
  private final TakeStep take;
  private final Conducts parts;

  ConductNode(String name, ServiceDatabase at, ConductPolicy policy) {
    Outbox outbox = new Outbox();
    parts = Conducting.parts(outbox, timers, policy);
    node = new Node(at, Clocks.none(outbox), parts.judge());
    report = parts.report(node.database());
    take = parts.take(node.database());
    EndConductStates end = parts.end();
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
            (tx, due, now) -> end.passTime(tx, now, due));
    leases.renew();
  }

  ConductNode start() {
    keeper.start();
    engine.start();
    return this;
  }

  void take(Told... events) {
    node.take(events);
  }

  ConductReply report(UUID caseId, Category category) {
    return report
        .report(
            new ReportConduct.Request(
                Told.TENANT, caseId, category, Severity.SERIOUS, true, "agent", null, null),
            once())
        .await()
        .atMost(PATIENCE);
  }

  ConductReply step(String customer, long version, Command.Step step) {
    return take.take(
            new TakeStep.Request(Told.TENANT, customer, version, step, null, null, null), once())
        .await()
        .atMost(PATIENCE);
  }

  int restore(Duration late) {
    return parts.restore(node.database(), timers, late);
  }

  boolean mayRoute(String customer, boolean safety) {
    return node.database()
        .awaitTransaction(tx ->
            parts
                .mayRoute()
                .mayRoute(tx, new Customer(Told.TENANT, customer), safety, Instant.now()));
  }

  private static OnceOnly.Once once() {
    return new OnceOnly.Once(
        null, new RequestHash("0".repeat(64)), done -> new Answer(200, null, null, "{}"));
  }

  @Override
  public void close() {
    engine.stop();
    keeper.stop();
    node.close();
  }
}
