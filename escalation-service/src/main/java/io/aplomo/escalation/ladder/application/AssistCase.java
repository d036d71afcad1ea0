package io.aplomo.escalation.ladder.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.DerivedId;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.clock.application.Addition;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.ladder.application.Ladder.Occasion;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.ladder.model.Escalation;
import io.aplomo.escalation.ladder.model.Ground;
import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.model.Reason;
import io.aplomo.escalation.ladder.model.Refusal;
import io.aplomo.escalation.ladder.model.Ruling;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.aplomo.escalation.repetition.Repetitions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls a supervisor into the contact, because the customer asks for one. Whoever is in the contact
 * keeps the case until one accepts.
 */
@Singleton
public class AssistCase {
  private final Database database;
  private final CaseStore cases;
  private final FindEscalated find;
  private final ApplyEscalations apply;
  private final KeepClocks clocks;
  private final LadderPolicies policies;
  private final Repetitions repetitions;
  private final LadderMetrics metrics;

  AssistCase(
      Database database,
      CaseStore cases,
      FindEscalated find,
      ApplyEscalations apply,
      KeepClocks clocks,
      LadderPolicies policies,
      Repetitions repetitions,
      LadderMetrics metrics) {
    this.database = database;
    this.cases = cases;
    this.find = find;
    this.apply = apply;
    this.clocks = clocks;
    this.policies = policies;
    this.repetitions = repetitions;
    this.metrics = metrics;
  }

  /**
   * What is asked.
   *
   * @param by subject of the token of who is in the contact
   * @param reasonCode why, if they said
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(
      String tenant,
      UUID caseId,
      String by,
      @Nullable String reasonCode,
      @Nullable String traceparent) {}

  /** Calls one, in a transaction of its own, once per key. */
  public Uni<LadderReply> assist(Request request, LadderReply.Once once) {
    return database
        .inTransaction(tx ->
            cases
                .lock(tx, request.tenant(), request.caseId())
                .chain(found ->
                    found
                        .map(locked ->
                            repetitions.unlessDone(
                                tx, once.asked(), () -> decide(tx, request, locked)))
                        .orElseGet(() -> reply(new LadderReply.NotFound()))))
        .invoke(reply -> metrics.command("assist", reply.result()));
  }

  private Uni<LadderReply> decide(SqlConnection tx, Request request, CaseStore.Locked locked) {
    if (!(locked.stored().file().stage() instanceof Stage.Open)) {
      return reply(new LadderReply.Refused(null, Refusal.CASE_SETTLED));
    }
    UUID caseId = request.caseId();
    return find.find(tx, locked.now(), Set.of(caseId), Map.of(caseId, request.by()))
        .chain(found -> {
          Found of = Objects.requireNonNull(found.get(caseId));
          return raise(tx, request, locked.now(), of);
        });
  }

  private Uni<LadderReply> raise(SqlConnection tx, Request request, Instant now, Found of) {
    Command.Raise raise =
        new Command.Raise(
            new Ground(Reason.SUPERVISOR_ASKED_FOR, null),
            Level.SUPERVISOR,
            policies.current().supervisorNow());
    Occasion occasion =
        new Occasion(
            UuidV7.at(now), request.by(), null, request.reasonCode(), request.traceparent());
    StoredEscalation open = of.open();
    if (open == null) {
      UUID id = DerivedId.of(occasion.cause(), "escalation");
      return apply(
          tx,
          request,
          of.file(),
          Step.opening(of, Escalation.opened(id, raise, of.situation()), now, occasion));
    }
    return switch (open.file().on(raise, of.situation())) {
      case Ruling.Refused refused -> reply(new LadderReply.Refused(open, refused.reason()));
      case Ruling.Granted granted ->
          apply(tx, request, of.file(), Step.on(open, granted, now, occasion));
    };
  }

  private Uni<LadderReply> apply(SqlConnection tx, Request request, CaseFile file, Step step) {
    return apply
        .apply(tx, List.of(step))
        .chain(() ->
            clocks.learn(
                tx,
                step.at(),
                List.of(
                    new Addition(
                        file.id(),
                        file.tenant(),
                        file.complaintId(),
                        List.of(new ClockFact.SupervisorAsked(step.at())),
                        false,
                        request.traceparent()))))
        .replaceWith(new LadderReply.Done(step.after()));
  }

  private static Uni<LadderReply> reply(LadderReply reply) {
    return Uni.createFrom().item(reply);
  }
}
