package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.Problem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns requests into commands of a case, and what came of them into answers. */
@Singleton
class CaseMoves {
  private final Callers callers;
  private final MoveCase moveCase;
  private final RequestHash.Maker hashes;
  private final ObjectMapper json;

  CaseMoves(Callers callers, MoveCase moveCase, RequestHash.Maker hashes, ObjectMapper json) {
    this.callers = callers;
    this.moveCase = moveCase;
    this.hashes = hashes;
    this.json = json;
  }

  /**
   * A request as it came.
   *
   * @param route a constant of the method: {@code POST /v1/cases/{id}/resolve}
   * @param body what of it decides whether it is a repetition, beside the case and its tag
   */
  record Asked(
      UUID id,
      String route,
      @Nullable String ifMatch,
      @Nullable String key,
      Object body,
      @Nullable String note) {

    /** Without the note, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Asked[" + id + ", " + route + "]";
    }
  }

  /** Who asks. */
  record By(String subject, Authority authority) {}

  Uni<Response> move(Asked asked, Function<By, Command> command) {
    Caller caller = callers.current();
    long version = EntityTag.expected(asked.ifMatch());
    MoveCase.Request wanted =
        new MoveCase.Request(
            caller.tenant(),
            asked.id(),
            version,
            command.apply(new By(caller.subject(), authority(caller))),
            asked.note(),
            TraceContext.current());
    MoveCase.Once once =
        new MoveCase.Once(
            IdempotencyKey.of(caller, asked.route(), asked.key()),
            hashes.of(asked.body(), asked.id().toString(), EntityTag.of(version)),
            this::wording);
    return moveCase.move(wanted, once).map(this::answer);
  }

  private static Authority authority(Caller caller) {
    return caller.is(Roles.SUPERVISOR) || caller.is(Roles.MANAGER)
        ? Authority.SUPERVISOR
        : Authority.AGENT;
  }

  private Response answer(MoveCase.Reply reply) {
    return switch (reply) {
      case MoveCase.Reply.Moved moved -> wording(moved).first();
      case MoveCase.Reply.Repeated repeated -> repeated.answer().repeated();
      case MoveCase.Reply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case MoveCase.Reply.Stale stale ->
          throw EdgeProblem.STALE
              .problem()
              .withHeader(HttpHeaders.ETAG, EntityTag.of(stale.version()))
              .exception();
      case MoveCase.Reply.Refused refused -> throw problem(refused).exception();
    };
  }

  private static Problem problem(MoveCase.Reply.Refused refused) {
    Refusal reason = refused.reason();
    CaseProblem code =
        reason == Refusal.STEPS_MISSING || reason == Refusal.SUPERVISOR_NEEDED
            ? CaseProblem.STEPS_MISSING
            : CaseProblem.TRANSITION_REFUSED;
    Problem problem =
        code.problem()
            .with("status", MovedCase.status(refused.stage()))
            .with("stage", refused.stage().name().name())
            .with("reason", reason.name());
    return code == CaseProblem.STEPS_MISSING
        ? problem.with("steps", refused.handling().missing().stream().map(Enum::name).toList())
        : problem;
  }

  private Answer wording(MoveCase.Reply.Moved moved) {
    try {
      return new Answer(
          200, null, EntityTag.of(moved.version()), json.writeValueAsString(MovedCase.of(moved)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ids, instants and numbers are always JSON", e);
    }
  }
}
