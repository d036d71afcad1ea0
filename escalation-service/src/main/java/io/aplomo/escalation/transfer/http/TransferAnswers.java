package io.aplomo.escalation.transfer.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.Problem;
import io.aplomo.escalation.people.document.PeopleProblem;
import io.aplomo.escalation.transfer.application.TransferReply;
import io.aplomo.escalation.transfer.model.Refusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Words what came of requests. */
@Singleton
class TransferAnswers {
  private final ObjectMapper json;

  TransferAnswers(ObjectMapper json) {
    this.json = json;
  }

  Answer worded(TransferReply.Done done) {
    try {
      return new Answer(200, null, null, json.writeValueAsString(TransferItem.of(done.after())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("codes, ids and instants are always JSON", e);
    }
  }

  Response answer(TransferReply reply) {
    return switch (reply) {
      case TransferReply.Done done -> worded(done).first();
      case TransferReply.Repeated repeated -> repeated.answer().repeated();
      case TransferReply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case TransferReply.NoSuchTeam none ->
          throw PeopleProblem.UNKNOWN_TEAM.problem().withField("team").exception();
      case TransferReply.Refused refused -> throw problem(refused).exception();
    };
  }

  private static Problem problem(TransferReply.Refused refused) {
    Refusal reason = refused.reason();
    TransferProblem code =
        switch (reason) {
          case COLD, SUPERVISOR_NEEDED -> TransferProblem.COLD;
          case BUDGET_SPENT -> TransferProblem.BUDGET_SPENT;
          case BRIEF_STALE -> TransferProblem.BRIEF_STALE;
          case NOT_ASSIGNED,
              NOT_OWNER,
              ALREADY_THEIRS,
              CASE_SETTLED,
              CASE_ESCALATED,
              ALREADY_OFFERED,
              NOT_OFFERED_TO_YOU,
              CASE_MOVED,
              NOT_DUE,
              OVER ->
              TransferProblem.REFUSED;
        };
    Problem problem = code.problem().with("reason", reason.name());
    Long limit = refused.limit();
    if (limit == null) {
      return problem;
    }
    return code == TransferProblem.BRIEF_STALE
        ? problem.with("version", limit)
        : problem.withLimit(limit);
  }
}
