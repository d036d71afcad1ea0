package io.aplomo.escalation.promise.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.Problem;
import io.aplomo.escalation.promise.application.PromiseReply;
import io.aplomo.escalation.promise.model.PromiseState;
import io.aplomo.escalation.promise.persistence.PromiseStore;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Words what came of requests about promises. */
@Singleton
class PromiseAnswers {
  private final ObjectMapper json;

  PromiseAnswers(ObjectMapper json) {
    this.json = json;
  }

  /** What is answered, and stored to be answered again. */
  Answer worded(PromiseReply.Done done, int status) {
    try {
      return new Answer(
          status, null, null, json.writeValueAsString(MovedPromise.of(done.promise())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ids, instants and codes are always JSON", e);
    }
  }

  Response answer(PromiseReply reply, int status) {
    return switch (reply) {
      case PromiseReply.Done done -> worded(done, status).first();
      case PromiseReply.Repeated repeated -> repeated.answer().repeated();
      case PromiseReply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case PromiseReply.Refused refused -> throw problem(refused).exception();
    };
  }

  private static Problem problem(PromiseReply.Refused refused) {
    Problem problem = PromiseProblem.REFUSED.problem().with("reason", refused.reason().name());
    PromiseState state = refused.state();
    return state == null ? problem : problem.with("state", PromiseStore.name(state));
  }
}
