package io.aplomo.escalation.transfer.messaging;

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
import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.clock.messaging.Clocks;
import io.aplomo.escalation.ladder.application.GiveCase;
import io.aplomo.escalation.ladder.application.LadderPolicies;
import io.aplomo.escalation.ladder.application.Ladders;
import io.aplomo.escalation.timer.TimerConfigs;
import io.aplomo.escalation.timer.TimerEngine;
import io.aplomo.escalation.timer.Timers;
import io.aplomo.escalation.transfer.application.AnswerTransfer;
import io.aplomo.escalation.transfer.application.LapseTransfers;
import io.aplomo.escalation.transfer.application.OfferTransfer;
import io.aplomo.escalation.transfer.application.TransferReply;
import io.aplomo.escalation.transfer.application.Transfers;
import io.aplomo.escalation.transfer.model.Command.Confirm;
import io.aplomo.escalation.transfer.model.Kind;
import io.aplomo.escalation.transfer.model.Receiver;
import io.aplomo.escalation.transfer.model.TransferRules;
import io.aplomo.local.postgres.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** One instance that offers cases and takes answers, on a database that it shares with others. */
final class TransferNode implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final RequestHash HASH = new RequestHash("0".repeat(64));

  private final Node node;
  private final TimerEngine engine;
  private final Loop keeper;
  private final MoveCase moveCase;
  private final OfferTransfer offer;
  private final AnswerTransfer answer;

  TransferNode(String name, ServiceDatabase at, Duration confirmWithin) {
    Timers timers = new Timers();
    Outbox outbox = new Outbox();
    Transfers parts =
        new Transfers(
            timers,
            new TransferEventPublisher(outbox),
            new TransferRules("hasty-1", 2, confirmWithin));
    KeepClocks clocks = Clocks.none(outbox);
    node = new Node(at, clocks);
    Ladders nobody =
        new Ladders(
            timers,
            (tx, events) -> Uni.createFrom().voidItem(),
            Clocks.ALL,
            new LadderPolicies.Policy("none-1", Map.of(), Duration.ofMinutes(3)));
    moveCase = Judging.moveCase(outbox, node.database(), clocks, nobody.follow(clocks));
    GiveCase giveCase = Applications.giveCase(moveCase);
    offer = parts.offer(node.database(), giveCase);
    answer = parts.answer(node.database(), giveCase);
    LapseTransfers lapse = parts.lapse();
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
            (tx, due, now) -> lapse.passTime(tx, now, due));
    leases.renew();
  }

  TransferNode start() {
    keeper.start();
    engine.start();
    return this;
  }

  /** A case that Ana has. */
  void open(UUID complaint, UUID caseId) {
    node.take(Told.received(complaint));
    var _ =
        moveCase
            .move(
                new MoveCase.Request(
                    Told.TENANT,
                    caseId,
                    0,
                    new Command.Assign("ana", Authority.AGENT, "ana", null),
                    null,
                    null),
                new MoveCase.Once(null, HASH, moved -> new Answer(200, null, null, "{}")))
            .await()
            .atMost(PATIENCE);
  }

  /** Ana offers it to Ben. */
  TransferReply offer(UUID caseId) {
    TransferRules.Wish wish =
        new TransferRules.Wish("ana", false, Kind.WARM, new Receiver.OfPerson("ben"), false);
    return offer
        .offer(new OfferTransfer.Request(Told.TENANT, caseId, wish, "PRODUCT", null, null), once())
        .await()
        .atMost(PATIENCE);
  }

  /** Ben confirms that he has read the brief. */
  TransferReply confirm(UUID transferId) {
    return answer
        .answer(
            "confirm",
            new AnswerTransfer.Request(
                Told.TENANT, transferId, "ben", teams -> new Confirm("ben", teams, 1), null),
            once())
        .await()
        .atMost(PATIENCE);
  }

  private static TransferReply.Once once() {
    return new TransferReply.Once(null, HASH, done -> new Answer(200, null, null, "{}"));
  }

  @Override
  public void close() {
    engine.stop();
    keeper.stop();
    node.close();
  }
}
