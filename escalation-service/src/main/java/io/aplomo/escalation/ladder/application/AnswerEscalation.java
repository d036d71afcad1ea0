package io.aplomo.escalation.ladder.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.ladder.application.Ladder.Occasion;
import io.aplomo.escalation.ladder.model.Command;
import io.aplomo.escalation.ladder.model.Refusal;
import io.aplomo.escalation.ladder.model.Ruling;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.aplomo.escalation.repetition.Repetitions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets people accept escalated cases, which they have from then on, or say that they cannot. */
@Singleton
public class AnswerEscalation {
  private static final String REASON = "ESCALATION_ACCEPTED";

  private final Database database;
  private final CaseStore cases;
  private final FindEscalated find;
  private final ApplyEscalations apply;
  private final GiveCase giveCase;
  private final SupervisorCame came;
  private final Repetitions repetitions;
  private final LadderMetrics metrics;

  AnswerEscalation(
      Database database,
      CaseStore cases,
      FindEscalated find,
      ApplyEscalations apply,
      GiveCase giveCase,
      SupervisorCame came,
      Repetitions repetitions,
      LadderMetrics metrics) {
    this.database = database;
    this.cases = cases;
    this.find = find;
    this.apply = apply;
    this.giveCase = giveCase;
    this.came = came;
    this.repetitions = repetitions;
    this.metrics = metrics;
  }

  /**
   * What is answered.
   *
   * @param command {@link Command.Accept} or {@link Command.Refuse}
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(String tenant, UUID id, Command command, @Nullable String traceparent) {}

  /** Takes an answer in a transaction of its own, once per key. */
  public Uni<LadderReply> answer(Request request, LadderReply.Once once) {
    return database
        .inTransaction(tx ->
            find.caseOf(tx, request.tenant(), request.id())
                .chain(caseId ->
                    caseId
                        .map(id -> lock(tx, request, once, id))
                        .orElseGet(() -> reply(new LadderReply.NotFound()))))
        .invoke(reply -> metrics.command(name(request.command()), reply.result()));
  }

  private Uni<LadderReply> lock(
      SqlConnection tx, Request request, LadderReply.Once once, UUID caseId) {
    return cases
        .lock(tx, request.tenant(), caseId)
        .map(found -> found.orElseThrow(() -> new IllegalStateException("No case " + caseId)))
        .chain(
            locked -> repetitions.unlessDone(tx, once.asked(), () -> decide(tx, request, locked)));
  }

  private Uni<LadderReply> decide(SqlConnection tx, Request request, CaseStore.Locked locked) {
    UUID caseId = locked.stored().file().id();
    return find.one(tx, request.tenant(), request.id())
        .chain(row ->
            find.find(tx, locked.now(), Set.of(caseId))
                .chain(found -> {
                  Found of = Objects.requireNonNull(found.get(caseId));
                  return switch (row.file().on(request.command(), of.situation())) {
                    case Ruling.Refused refused ->
                        reply(new LadderReply.Refused(row, refused.reason()));
                    case Ruling.Granted granted -> granted(tx, request, locked, row, granted);
                  };
                }));
  }

  private Uni<LadderReply> granted(
      SqlConnection tx,
      Request request,
      CaseStore.Locked locked,
      StoredEscalation row,
      Ruling.Granted granted) {
    Instant now = locked.now();
    return switch (request.command()) {
      case Command.Accept c ->
          giveCase
              .give(tx, locked, c.by(), REASON, request.traceparent())
              .chain(given ->
                  given
                      ? apply(tx, row, granted, now, occasion(request, c.by(), null, now))
                          .call(() -> came.tell(tx, now, row, request.traceparent()))
                      : reply(new LadderReply.Refused(row, Refusal.CASE_SETTLED)));
      case Command.Refuse c ->
          apply(tx, row, granted, now, occasion(request, c.by(), c.reasonCode(), now));
      default -> throw new IllegalArgumentException("No answer: " + request.command());
    };
  }

  private Uni<LadderReply> apply(
      SqlConnection tx,
      StoredEscalation row,
      Ruling.Granted granted,
      Instant now,
      Occasion occasion) {
    Step step = Step.on(row, granted, now, occasion);
    return apply.apply(tx, List.of(step)).replaceWith(new LadderReply.Done(step.after()));
  }

  private static Occasion occasion(
      Request request, String by, @Nullable String reasonCode, Instant now) {
    return new Occasion(UuidV7.at(now), by, null, reasonCode, request.traceparent());
  }

  private static String name(Command command) {
    return command instanceof Command.Accept ? "accept" : "refuse";
  }

  private static Uni<LadderReply> reply(LadderReply reply) {
    return Uni.createFrom().item(reply);
  }
}
