package io.aplomo.escalation.clock.messaging;

import io.aplomo.chassis.health.Heartbeats;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.clock.application.FactsKnown;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.clock.application.Keeping;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.timer.TimerConfigs;
import io.aplomo.escalation.timer.TimerEngine;
import io.aplomo.escalation.timer.Timers;
import io.aplomo.local.postgres.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;

/** One instance that takes facts in and fires timers, on a database that it shares with others. */
final class ClockNode implements AutoCloseable {
  private final Node node;
  private final TimerEngine engine;
  private final Loop keeper;

  ClockNode(String name, ServiceDatabase at, FactsKnown known, SlaBook... books) {
    Timers timers = new Timers();
    KeepClocks clocks = Clocks.keeping(new Outbox(), timers, known, books);
    node = new Node(at, clocks);
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
            Keeping.firing(clocks));
    leases.renew();
  }

  ClockNode start() {
    keeper.start();
    engine.start();
    return this;
  }

  void take(Told... events) {
    node.take(events);
  }

  @Override
  public void close() {
    engine.stop();
    keeper.stop();
    node.close();
  }
}
