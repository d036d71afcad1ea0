package io.aplomo.escalation.ladder.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.Problem;
import io.aplomo.escalation.ladder.application.LadderReply;
import io.aplomo.escalation.ladder.persistence.EscalationStore;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Words what came of requests. */
@Singleton
class LadderAnswers {
  private final ObjectMapper json;

  LadderAnswers(ObjectMapper json) {
    this.json = json;
  }

  Answer worded(LadderReply.Done done) {
    try {
      return new Answer(200, null, null, json.writeValueAsString(EscalationItem.of(done.after())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("codes, ids and instants are always JSON", e);
    }
  }

  Response answer(LadderReply reply) {
    return switch (reply) {
      case LadderReply.Done done -> worded(done).first();
      case LadderReply.Repeated repeated -> repeated.answer().repeated();
      case LadderReply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case LadderReply.Refused refused -> throw problem(refused).exception();
    };
  }

  private static Problem problem(LadderReply.Refused refused) {
    Problem problem = EscalationProblem.REFUSED.problem().with("reason", refused.reason().name());
    StoredEscalation at = refused.at();
    return at == null
        ? problem
        : problem
            .with("state", EscalationStore.name(at.file()))
            .with("level", at.file().level().name());
  }
}
